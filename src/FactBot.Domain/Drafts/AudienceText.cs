using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>Who may see a fact, as people write it: <c>newsroom</c>, <c>desk Politics</c>, <c>people U1, U2</c>, <c>only me</c>.</summary>
internal static class AudienceText
{
    /// <summary>What <see cref="Read"/> reads back; null for the whole newsroom.</summary>
    internal static string? Write(Audience audience) => audience.Kind switch
    {
        AudienceKind.Newsroom => null,
        _ => $"{Tokens.Of(audience.Kind)} {string.Join(", ", audience.Names)}",
    };

    /// <summary>Null when the text names nobody.</summary>
    internal static Audience? Read(string text, Member me)
    {
        var trimmed = text.Trim();
        if (trimmed.ToLowerInvariant() is "newsroom" or "everyone" or "everybody" or "all" or "tous" or "rédaction")
        {
            return Audience.Newsroom;
        }

        if (trimmed.ToLowerInvariant() is "me" or "only me" or "moi")
        {
            return new Audience(AudienceKind.People, [me.Id]);
        }

        var space = trimmed.IndexOfAny([' ', ':']);
        if (space < 0 || !Tokens.TryRead<AudienceKind>(trimmed[..space], out var kind) || kind == AudienceKind.Newsroom)
        {
            return null;
        }

        var rest = trimmed[(space + 1)..].Trim();
        string[] names = kind == AudienceKind.Desk ? [rest] : rest.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length == 0 || names[0].Length == 0 ? null : new Audience(kind, [.. names]);
    }
}
