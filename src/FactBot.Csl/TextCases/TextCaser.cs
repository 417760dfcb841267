using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Csl.Locales;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.TextCases;

/// <summary>The text-case attribute, over everything an element printed.</summary>
internal static partial class TextCaser
{
    /// <param name="nodes">Changed in place.</param>
    /// <param name="textCase">The case asked for.</param>
    /// <param name="language">Language of the item, for letters such as the Turkish i and for the English-only title case.</param>
    public static void Apply(IReadOnlyList<Node> nodes, TextCase textCase, string language)
    {
        if (textCase == TextCase.AsIs) return;
        var letters = new Letters(nodes);
        var culture = Cultures.Of(language);
        switch (textCase)
        {
            case TextCase.Lower:
                letters.Convert(0, letters.Text.Length, culture.TextInfo.ToLower);
                break;
            case TextCase.Upper:
                letters.Convert(0, letters.Text.Length, culture.TextInfo.ToUpper);
                break;
            case TextCase.CapitalizeFirst:
                if (HasWord(letters.Text, out var first)) Capitalize(letters, first, culture);
                break;
            case TextCase.CapitalizeAll:
                foreach (var word in Words().EnumerateMatches(letters.Text)) Capitalize(letters, word, culture);
                break;
            case TextCase.Sentence:
                Sentence(letters, culture);
                break;
            case TextCase.Title:
                if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) TitleCaser.Apply(letters, culture);
                break;
        }

        letters.WriteBack();
    }

    /// <summary>Upper case for the first letter of a word that has none.</summary>
    internal static void Capitalize(Letters letters, ValueMatch word, CultureInfo culture)
    {
        if (!HasUpper(letters.Text.AsSpan(word.Index, word.Length))) letters.Convert(word.Index, word.Index + 1, culture.TextInfo.ToUpper);
    }

    internal static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsUpper(letter)) return true;
        }

        return false;
    }

    private static void Sentence(Letters letters, CultureInfo culture)
    {
        var text = letters.Text;
        if (!HasWord(text, out var first)) return;
        if (!text.Any(char.IsLower)) letters.Convert(first.Index + 1, text.Length, culture.TextInfo.ToLower);
        else Capitalize(letters, first, culture);
    }

    private static bool HasWord(string text, out ValueMatch first)
    {
        var words = Words().EnumerateMatches(text);
        var hasWord = words.MoveNext();
        first = hasWord ? words.Current : default;
        return hasWord;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.&]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
