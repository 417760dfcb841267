using System.Collections.Immutable;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>Kinds of source as a draft writes them: by the CSL type, but for the one that is also an everyday word for another.</summary>
internal static class SourceTypeText
{
    /// <summary>The kinds to choose from.</summary>
    internal static ImmutableArray<string> Choices { get; } = [.. SourceType.ByWord.Values.Distinct().Select(Of).Append("press release").Order(StringComparer.Ordinal)];

    /// <summary>What to write so that <see cref="Read"/> gives the type again.</summary>
    internal static string Of(string type) => type == "article" ? "preprint" : type;

    /// <summary>Reads a word people type or a CSL type; null when it is neither.</summary>
    internal static string? Read(string text)
    {
        var word = text.Trim();
        if (SourceType.ByWord.TryGetValue(word, out var type))
        {
            return type;
        }

        var name = word.ToLowerInvariant();
        return SourceType.IsKnown(name) ? name : null;
    }
}
