using FactBot.Domain.Facts;

namespace FactBot.Domain.Meaning;

/// <summary>The text of a fact that an encoder reads.</summary>
public static class FactMeaning
{
    /// <summary>Greater for each change of what <see cref="Text"/> makes of a fact: vectors of another version are made anew.</summary>
    public const int Version = 1;

    /// <summary>What the fact says: its words, for a figure what is counted and of what, and who said it.</summary>
    public static string Text(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var details = (fact as Figure)?.Details;
        string?[] parts = [fact.Attribution.Speaker?.Name is { Length: > 0 } name ? $"{name}: {fact.Wording.Text}" : fact.Wording.Text, details?.Measure, details?.Of];
        return string.Join(" – ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
