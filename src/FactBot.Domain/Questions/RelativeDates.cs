using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>A time that a text tells by the day it is written on.</summary>
/// <param name="Date">What is meant.</param>
/// <param name="Unit">The unit that its words name.</param>
/// <param name="Start">Where its words begin.</param>
/// <param name="End">Behind them.</param>
internal readonly record struct RelativeDate(PartialDate Date, CalendarUnit Unit, int Start, int End);

/// <summary>Reads "last year", "hier" and "two years ago" in a text.</summary>
internal static class RelativeDates
{
    private const int WordsOfIlYA = 3;

    /// <summary>Every such time in a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFrench">Its language.</param>
    /// <param name="day">The day it is written on.</param>
    internal static ImmutableArray<RelativeDate> ReadAll(string text, bool isFrench, DateOnly day)
    {
        var words = IndexWords.Words(text, isFrench);
        var starts = new List<int>();
        var position = 0;
        var entries = new List<string>();
        foreach (var word in words)
        {
            var entry = StopWords.IsFunctionWord(word.Folded, isFrench) ? SearchText.FunctionMark + word.Folded : word.Index;
            starts.Add(position);
            entries.Add(entry);
            position += entry.Length + 1;
        }

        var said = from mention in RelativeWords.In(string.Join(' ', entries))
                   let last = words[starts.FindLastIndex(start => start < mention.Start + mention.Length)]
                   where last.Folded is not ("years" or "quarters" or "months" or "weeks")
                   select (mention.Period, words[starts.IndexOf(mention.Start)].Start, End: LetterWords.EndOf(text, last.Start));
        return
        [
            .. from told in said.Concat(Ago(text, words)).OrderBy(told => told.Start)
               let date = told.Period.From(day, day)
               where date is not null
               select new RelativeDate(date.Value, told.Period.Unit, told.Start, told.End),
        ];
    }

    /// <summary>"Two years ago", "il y a deux ans": with the words that make it so.</summary>
    private static IEnumerable<(RelativePeriod Period, int Start, int End)> Ago(string text, ImmutableArray<TextWord> words)
    {
        foreach (var duration in Durations.ReadAll(text).Where(duration => duration.IsTime))
        {
            var period = new RelativePeriod(UnitOf(duration), -(int)duration.Count);
            var behind = words.FirstOrDefault(word => word.Start >= duration.End);
            yield return behind.Folded is "ago"
                ? (period, duration.Start, behind.Start + behind.Folded.Length)
                : (period, words.Where(word => word.Start < duration.Start).TakeLast(WordsOfIlYA).First().Start, duration.End);
        }
    }

    private static CalendarUnit UnitOf(Duration duration) => (duration.Unit.Base, duration.Unit.Size) switch
    {
        ("month", 1) => CalendarUnit.Month,
        ("month", 12) => CalendarUnit.Year,
        ("day", 7) => CalendarUnit.Week,
        _ => CalendarUnit.Day,
    };
}
