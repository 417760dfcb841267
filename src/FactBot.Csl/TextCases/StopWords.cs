using System.Collections.Frozen;

namespace FactBot.Csl.TextCases;

/// <summary>
/// Words that stay in lower case inside an English title: articles, conjunctions, prepositions and the particles of
/// names. Prepositions of several words are covered by their parts.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "nor", "or", "so", "the", "yet", "de", "d'", "d’", "von", "van", "et",
        "about", "above", "across", "afore", "after", "against", "along", "alongside", "amid", "amidst", "among",
        "amongst", "anenst", "apropos", "apud", "around", "as", "aside", "astride", "at", "athwart", "atop", "barring",
        "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "but", "by", "circa",
        "despite", "down", "during", "except", "for", "forenenst", "from", "given", "in", "inside", "into", "lest",
        "like", "modulo", "near", "next", "notwithstanding", "of", "off", "on", "onto", "out", "over", "per", "plus",
        "pro", "qua", "sans", "since", "than", "through", "throughout", "thru", "thruout", "till", "to", "toward",
        "towards", "under", "underneath", "until", "unto", "up", "upon", "v.", "v", "versus", "via", "vis-à-vis", "vs.",
        "vs", "with", "within", "without",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is one of them, in whatever case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
