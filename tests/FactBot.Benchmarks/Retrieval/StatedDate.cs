using System.Text.RegularExpressions;
using FactBot.Domain.Facts;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>Finds the date in what a set prints: "26 May 2015", "stated on October 22, 2019 in a campaign mailer.:".</summary>
internal static partial class StatedDate
{
    /// <summary>The date, or null where none can be read.</summary>
    internal static PartialDate? Read(string? printed)
    {
        if (printed is null)
        {
            return null;
        }

        return PartialDateReader.TryRead(printed, out var whole) ? whole
            : Dates().Matches(printed).Select(match => PartialDateReader.TryRead(match.Value, out var part) ? part : (PartialDate?)null).FirstOrDefault(part => part is not null);
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d{1,2}(er|st|nd|rd|th)? \p{L}{3,10}\.? \d{4}|\p{L}{3,10}\.? \d{1,2}, \d{4}|\p{L}{3,10} \d{4}|\b(19|20)\d{2}\b")]
    private static partial Regex Dates();
}
