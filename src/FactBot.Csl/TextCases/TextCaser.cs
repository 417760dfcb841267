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
                letters.Convert(0, letters.Text.Length, text => text.ToLower(culture));
                break;
            case TextCase.Upper:
                letters.Convert(0, letters.Text.Length, text => text.ToUpper(culture));
                break;
            case TextCase.CapitalizeFirst:
                if (Words().Match(letters.Text) is { Success: true } first) Capitalize(letters, first, culture);
                break;
            case TextCase.CapitalizeAll:
                foreach (System.Text.RegularExpressions.Match word in Words().Matches(letters.Text)) Capitalize(letters, word, culture);
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
    internal static void Capitalize(Letters letters, Capture word, CultureInfo culture)
    {
        if (HasUpper(word.Value)) return;
        letters.Convert(word.Index, word.Index + 1, text => text.ToUpper(culture));
    }

    internal static bool HasUpper(string word) => word.Any(char.IsUpper);

    private static void Sentence(Letters letters, CultureInfo culture)
    {
        var text = letters.Text;
        if (!text.Any(char.IsLower) && Words().Match(text) is { Success: true } start)
            letters.Convert(start.Index + 1, text.Length, letter => letter.ToLower(culture));
        else if (Words().Match(text) is { Success: true } first)
            Capitalize(letters, first, culture);
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.&]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
