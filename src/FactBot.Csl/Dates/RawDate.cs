using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBot.Csl.Dates;

/// <summary>
/// Reads a date that was stored as text: EDTF level 0 and 1 as far as CSL can print it, and plain English dates.
/// What it cannot read stays as a literal.
/// </summary>
internal static partial class RawDate
{
    private static readonly ImmutableArray<string> Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private const int LongestDate = 60;

    private static readonly ImmutableArray<string> Seasons = ["spr", "sum", "aut", "win"];

    public static CslDate Parse(string raw)
    {
        var text = raw.Trim();
        if (text.Length > LongestDate) return new CslDate { Literal = raw };
        var circa = text.EndsWith('~') || text.EndsWith('?') || text.EndsWith('%');
        if (circa) text = text.TrimEnd('~', '?', '%');
        if (Range().Match(text) is { Success: true } range
            && One(range.Groups["from"].Value) is { } from && One(range.Groups["to"].Value) is { } to)
            return new CslDate { Start = from, End = to, Circa = circa };
        if (One(text) is { } one) return new CslDate { Start = one, Circa = circa };
        return new CslDate { Literal = raw, Circa = circa };
    }

    private static CslDateParts? One(string text)
    {
        if (Numeric().Match(text) is { Success: true } iso)
            return Build(Int(iso, "year"), Int(iso, "month"), Int(iso, "day"));
        if (Slashed().Match(text) is { Success: true } us)
            return Build(Int(us, "year"), Int(us, "month"), Int(us, "day"));
        if (Worded().Match(text) is { Success: true } worded) return FromWords(worded);
        return null;
    }

    private static CslDateParts? FromWords(Match match)
    {
        var word = match.Groups["word"].Value.ToLowerInvariant();
        if (word.Length < 3) return null;
        var key = word == "fall" ? "aut" : word[..3];
        var season = Seasons.IndexOf(key) + 1;
        if (season > 0) return new CslDateParts(Int(match, "year"), 0, 0, season);
        var month = Months.IndexOf(key) + 1;
        return month == 0 ? null : new CslDateParts(Int(match, "year"), month, Int(match, "day"));
    }

    private static CslDateParts? Build(int year, int month, int day) => month switch
    {
        >= 0 and <= 12 when day <= 31 => new CslDateParts(year, month, day),
        >= 21 and <= 24 => new CslDateParts(year, 0, 0, month - 20),
        _ => null,
    };

    private static int Int(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<from>[^/]+?)(?:/|\s+[-–—]\s+|--)(?<to>[^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<year>-?\d{1,6})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?(?:T.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^(?:(?<day>\d{1,2})\.?\s+)?(?<word>\p{L}+)\.?,?\s+(?:(?<day>\d{1,2}),?\s+)?(?<year>-?\d{3,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Worded();
}
