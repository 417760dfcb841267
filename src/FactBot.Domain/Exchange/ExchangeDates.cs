using System.Globalization;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>Dates and instants as files bring them.</summary>
internal static class ExchangeDates
{
    /// <summary>Reads an EDTF date, the day of a full ISO instant, or a date as people write it: "24 July 2021".</summary>
    internal static PartialDate? ReadLoosely(string text) =>
        Read(text) ?? (PartialDateReader.TryRead(text, out var date) ? date : null);

    /// <summary>Reads an EDTF date, or the day of a full ISO instant.</summary>
    internal static PartialDate? Read(string text)
    {
        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        text = text.Trim();
        return text.Length > 10 && text[10] is 'T' or 't' && ReadInstant(text) is not null && PartialDate.TryParse(text.AsSpan(0, 10), out date)
            ? date
            : null;
    }

    /// <summary>Reads an ISO instant; without an offset it is UTC.</summary>
    internal static DateTimeOffset? ReadInstant(string text) =>
        text.AsSpan().Trim() is { Length: >= 10 } iso && iso[4] == '-' && iso[7] == '-'
        && DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
}
