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
        var letters = new Letters(nodes, Cultures.Of(language));
        switch (textCase)
        {
            case TextCase.Lower:
                letters.ToLower(0, letters.Text.Length);
                break;
            case TextCase.Upper:
                letters.ToUpper(0, letters.Text.Length);
                break;
            case TextCase.CapitalizeFirst:
                if (HasWord(letters.Text, out var first)) Capitalize(letters, first);
                break;
            case TextCase.CapitalizeAll:
                foreach (var word in Words().EnumerateMatches(letters.Text)) Capitalize(letters, word);
                break;
            case TextCase.Sentence:
                Sentence(letters);
                break;
            case TextCase.Title:
                if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) TitleCaser.Apply(letters);
                break;
        }

        letters.WriteBack();
    }

    /// <summary>Upper case for the first letter of a word that has none.</summary>
    internal static void Capitalize(Letters letters, ValueMatch word)
    {
        if (!HasUpper(letters.Text.AsSpan(word.Index, word.Length))) letters.ToUpper(word.Index, word.Index + 1);
    }

    internal static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsUpper(letter)) return true;
        }

        return false;
    }

    private static void Sentence(Letters letters)
    {
        var text = letters.Text;
        if (!HasWord(text, out var first)) return;
        if (!text.Any(char.IsLower)) letters.ToLower(first.Index + 1, text.Length);
        else Capitalize(letters, first);
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
