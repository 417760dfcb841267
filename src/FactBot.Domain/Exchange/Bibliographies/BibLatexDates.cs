using FactBot.Domain.Exchange.Bibliographies.Tex;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>Reads the dates of BibLaTeX (EDTF, manual 2.3.8) and of BibTeX (year, month, day).</summary>
internal static class BibLatexDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    internal static PartialDate? Read(BibTexEntry entry)
    {
        if (Read(entry["date"]) is { } date)
        {
            return date;
        }

        if (TexText.Read(entry["year"]) is not { } year)
        {
            return null;
        }

        var month = TexText.Read(entry["month"]) ?? "";
        return Read(Edtf(year, month, TexText.Read(entry["day"]))) ?? Read($"{month} {year}") ?? Read(year);
    }

    /// <summary>An EDTF date, or one as people write it. Of an open range, its known end.</summary>
    internal static PartialDate? Read(string? tex)
    {
        if (TexText.Read(tex) is not { } text)
        {
            return null;
        }

        // Uncertain and approximate dates are both only about.
        var isCirca = text.AsSpan().IndexOfAny("~\u00A0?%") >= 0;
        var plain = string.Concat(text.Where(c => c is not ('~' or '\u00A0' or '?' or '%'))).Replace("/..", "", StringComparison.Ordinal).Trim('/', ' ');
        return ExchangeDates.ReadLoosely(plain.Split('T')[0]) is { } date ? date with { IsCirca = date.IsCirca || isCirca } : null;
    }

    private static string? Edtf(string year, string month, string? day)
    {
        var words = month.ToLowerInvariant().Split((char[])[' ', '.', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries);
        var number = words is [var first, ..] ? int.TryParse(first, out var typed) ? typed : Array.FindIndex(Months, name => first.StartsWith(name, StringComparison.Ordinal)) + 1 : 0;
        if (number is < 1 or > 12)
        {
            return null;
        }

        // "mar # 5" and "5 March" put the day beside the month.
        day ??= words.Skip(1).FirstOrDefault(word => int.TryParse(word, out _));
        return int.TryParse(day, out var n) ? FormattableString.Invariant($"{year}-{number:D2}-{n:D2}") : FormattableString.Invariant($"{year}-{number:D2}");
    }
}
