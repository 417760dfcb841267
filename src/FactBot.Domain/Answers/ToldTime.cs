using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>
/// Tells of what time a record is: by a year in its words, by "last year" counted from its date, and by its date where
/// its words say nothing else.
/// </summary>
internal static class ToldTime
{
    private const int DaysOfYear = 365;

    /// <summary>Marks the times asked for that a candidate tells of, as far as the index knows.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="candidate">The fact.</param>
    /// <param name="strengths">How well each term is met.</param>
    internal static void Meet(AskedQuestion asked, Candidate candidate, double[] strengths)
    {
        foreach (var (when, term) in asked.Times)
        {
            if (strengths[term] < 1 && candidate.FirstDay is { } first && Tells(when, candidate.Text, first, candidate.LastDay ?? first))
            {
                strengths[term] = 1;
            }
        }
    }

    /// <summary>Whether a record tells of a time.</summary>
    /// <param name="asked">The time.</param>
    /// <param name="fact">The record.</param>
    /// <param name="words">Its index words.</param>
    /// <param name="whenSaid">Whether it is asked when something was said, and not when it was so.</param>
    /// <param name="orNone">Whether a record that tells of no time at all will do.</param>
    internal static bool Tells(PartialDate asked, Fact fact, SearchText words, bool whenSaid, bool orNone)
    {
        PartialDate? issued = null;
        foreach (var citation in fact.Citations)
        {
            issued = citation.Source.Issued is { } date && !(issued?.FirstDay <= date.FirstDay) ? date : issued;
        }

        var own = new[] { whenSaid ? fact.Attribution.SaidOn : null, fact.AsOf }.OfType<PartialDate>();
        var told = fact.Attribution.SaidOn ?? issued ?? fact.AsOf;
        return (IsWholeYear(asked) || told is null) && words.Fields.Any(field => Years(field).Any(year => Overlap(asked, year)))
            || own.Any(date => Overlap(asked, date))
            || (told is { } day && Tells(asked, words, day.FirstDay, day.LastDay))
            || (orNone && told is null && Years(words.Statement).Count == 0);
    }

    /// <summary>Whether words say so when they were written on a day, or say nothing else and the day says so.</summary>
    private static bool Tells(PartialDate asked, SearchText words, DateOnly first, DateOnly last)
    {
        var mentions = RelativeWords.In(words.Statement).AddRange(RelativeWords.In(words.Excerpts));
        return mentions.Any(mention => mention.Period.From(first, last) is { } meant && Overlap(asked, meant))
            || (mentions.IsEmpty && asked.FirstDay <= last && asked.LastDay >= first && Years(words.Statement).Count == 0);
    }

    /// <summary>A year in the words says too little of a month.</summary>
    private static bool IsWholeYear(PartialDate asked) => asked.LastDay.DayNumber - asked.FirstDay.DayNumber >= DaysOfYear - 1;

    private static bool Overlap(PartialDate one, PartialDate other) => one.FirstDay <= other.LastDay && one.LastDay >= other.FirstDay;

    private static List<PartialDate> Years(string field)
    {
        var years = new List<PartialDate>();
        foreach (var range in field.AsSpan().Split(' '))
        {
            if (NamedYear.Of(field.AsSpan(range)) is { } year)
            {
                years.Add(year);
            }
        }

        return years;
    }
}
