using System.Globalization;
using System.Text;
using FactBot.Csl.Locales;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Numbers;

/// <summary>Ordinals, long ordinals and roman numerals.</summary>
internal static class Ordinals
{
    private static readonly (int Value, string Letters)[] RomanDigits =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Format(int number, string form, LocaleView locale, Gender gender) => form switch
    {
        "ordinal" => Plain(number) + Suffix(number, locale, gender),
        "long-ordinal" => Long(number, locale, gender),
        "roman" => Roman(number),
        _ => Plain(number),
    };

    public static string Suffix(int number, LocaleView locale, Gender gender)
    {
        if (locale.Ordinal("ordinal", Gender.Neuter) is null && locale.Ordinal("ordinal-04", Gender.Neuter) is not null)
            return Old(number, locale, gender);
        var hundred = number % 100;
        var term = Matching(hundred, number, locale, gender, "whole-number", "last-two-digits")
            ?? Matching(number % 10, number, locale, gender, "whole-number", "last-two-digits", "last-digit")
            ?? locale.Ordinal("ordinal", gender);
        return term?.Single ?? "";
    }

    private static Term? Matching(int key, int number, LocaleView locale, Gender gender, params string[] matches)
    {
        var term = locale.Ordinal($"ordinal-{key:00}", gender);
        if (term is null) return null;
        var match = term.Match.Length > 0 ? term.Match : key < 10 ? "last-digit" : "last-two-digits";
        if (!matches.Contains(match)) return null;
        return match switch
        {
            "whole-number" => number == key,
            "last-two-digits" => number % 100 == key,
            _ => number % 10 == key,
        }
            ? term
            : null;
    }

    /// <summary>The scheme of CSL 1.0, where "ordinal-04" stands for all other numbers.</summary>
    private static string Old(int number, LocaleView locale, Gender gender)
    {
        var last = number % 100 is >= 11 and <= 13 || number % 10 is 0 or > 3 ? 4 : number % 10;
        return locale.Ordinal($"ordinal-{last:00}", gender)?.Single ?? "";
    }

    private static string Long(int number, LocaleView locale, Gender gender)
    {
        if (number is >= 1 and <= 10 && locale.Text($"long-ordinal-{number:00}", TermForm.Long, false, gender) is { Length: > 0 } word)
            return word;
        return Plain(number) + Suffix(number, locale, gender);
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Plain(number);
        var roman = new StringBuilder();
        foreach (var (value, letters) in RomanDigits)
        {
            for (; number >= value; number -= value) roman.Append(letters);
        }

        return roman.ToString();
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
