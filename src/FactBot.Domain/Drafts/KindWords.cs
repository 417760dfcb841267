using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>The words by which people name the kinds of fact.</summary>
internal static class KindWords
{
    /// <summary>What follows the kind that a text begins with, if it does.</summary>
    internal static string Skip(string text, out FactKind? kind)
    {
        var trimmed = text.TrimStart();
        var end = 0;
        while (end < trimmed.Length && char.IsLetter(trimmed[end]))
        {
            end++;
        }

        kind = FieldLabels.StartsWithLabel(trimmed) ? null : Read(trimmed[..end]);
        if (kind is null || (end < trimmed.Length && !char.IsWhiteSpace(trimmed[end]) && trimmed[end] is not (':' or '"' or '“' or '«' or '„' or '‹')))
        {
            kind = null;
            return trimmed;
        }

        var rest = trimmed[end..].TrimStart();
        return rest.StartsWith(':') ? rest[1..].TrimStart() : rest;
    }

    private static FactKind? Read(string word) => word.ToLowerInvariant() switch
    {
        "claim" or "affirmation" => FactKind.Claim,
        "quote" or "quotation" or "citation" => FactKind.Quote,
        "figure" or "number" or "stat" or "statistic" or "chiffre" => FactKind.Figure,
        _ => null,
    };
}
