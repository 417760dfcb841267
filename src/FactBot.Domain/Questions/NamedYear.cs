using System.Globalization;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>A year or a decade as one word: 2019, 1960s.</summary>
internal static class NamedYear
{
    private const int Digits = 4;
    private const int Earliest = 1000;
    private const int Latest = 2199;

    /// <summary>The years that a word names; null when it names none.</summary>
    internal static PartialDate? Of(ReadOnlySpan<char> word)
    {
        if (word.Length is not (Digits or Digits + 1)
            || !int.TryParse(word[..Digits], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < Earliest or > Latest)
        {
            return null;
        }

        var point = new DatePoint(year);
        return word.Length == Digits ? new PartialDate(point)
            : word[Digits] == 's' ? new PartialDate(point, new DatePoint(year + 9))
            : null;
    }
}
