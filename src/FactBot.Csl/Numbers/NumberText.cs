using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FactBot.Csl.Items;

namespace FactBot.Csl.Numbers;

/// <summary>One number in a number variable, and the separator that stood before it.</summary>
internal readonly record struct NumberToken(string Separator, string Text)
{
    /// <summary>Digits only, so that it may become an ordinal or a roman numeral.</summary>
    public bool IsPlain => Text.Length is > 0 and < 10 && Text.All(char.IsAsciiDigit);
}

/// <summary>Reads the content of number variables: what counts as numeric, which numbers there are, and how many.</summary>
internal static partial class NumberText
{
    /// <summary>Longer texts are prose, not numbers.</summary>
    private const int LongestNumber = 200;

    /// <summary>Only numbers, with affixes such as "D2" or "2b", joined by commas, hyphens or ampersands.</summary>
    public static bool IsNumeric(string text) => text.Length <= LongestNumber && NumericOnly().IsMatch(text);

    /// <summary>The numbers of a numeric text; empty when it is not numeric.</summary>
    public static ImmutableArray<NumberToken> Split(string text, string variable)
    {
        if (Variables.Opaque.Contains(variable) && text.AsSpan().IndexOfAny("-–") >= 0) return [];
        if (!IsNumeric(text)) return [];
        var tokens = ImmutableArray.CreateBuilder<NumberToken>();
        foreach (System.Text.RegularExpressions.Match match in Token().Matches(text))
            tokens.Add(new NumberToken(match.Groups["separator"].Value.Trim(), match.Groups["number"].Value));
        return tokens.ToImmutable();
    }

    /// <summary>A number variable that holds a range, such as issue "3-4".</summary>
    public static bool IsRange(string text, string variable) =>
        Variables.Numbers.Contains(variable) && !Variables.Opaque.Contains(variable) && IsNumeric(text) && text.AsSpan().IndexOfAny("-–") > 0;

    /// <summary>Whether a label for this content is plural.</summary>
    public static bool IsPlural(string text, string variable)
    {
        if (text.Length > LongestNumber) text = text[..LongestNumber];
        if (variable is "number-of-pages" or "number-of-volumes")
            return !IsOne().IsMatch(text);
        if (Variables.Opaque.Contains(variable)) return Listed().IsMatch(text);
        return Several().IsMatch(text) || Range().IsMatch(text);
    }

    [GeneratedRegex(@"^\s*[\p{L}]*\d+[\p{L}]*(?:\s*[,&–-]\s*[\p{L}]*\d+[\p{L}]*)*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumericOnly();

    [GeneratedRegex(@"(?<separator>[,&–-]?)\s*(?<number>[\p{L}\d]+)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\s*[01]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex IsOne();

    [GeneratedRegex(@"[\divxlc]\s*(?:,|&|\p{L}*\s(?:and|et|und|y|e)\s)\s*(?:\p{L}+\s)?[\p{L}]{0,3}[\divxlc]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    [GeneratedRegex(@"\d\s*(?:,\s|&)\s*\p{L}*\d", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"(?<!\\)(?:\d\p{Ll}?|\b[ivxlcdm]+)\s*[-–]\s*(?:[\p{L}]{0,3}\d|[ivxlcdm]+\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
