namespace FactBot.Domain.Sources;

/// <summary>Citation keys as people type them.</summary>
public static class LibraryKeys
{
    private const int Longest = 120;

    /// <summary>Whether a text can be typed behind an @ as one word.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= Longest
        && char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1])
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '+' or '/')
        && !text.Contains("//", StringComparison.Ordinal);

    /// <summary>The key that a text refers to: of <c>@okafor2024harbour</c>; null when it is words.</summary>
    public static string? Of(string? text) => text?.Trim() is ['@', .. var key] && IsKey(key) ? key : null;

    /// <summary>Keys that differ in case alone are one.</summary>
    public static string Folded(string key) => key.Normalize().ToLowerInvariant();
}
