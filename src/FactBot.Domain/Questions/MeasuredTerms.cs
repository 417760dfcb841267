using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>What a stretch of a question says that is more than its words: a number, a length of time, a time.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Terms">The terms that stand for it.</param>
internal readonly record struct MeasuredTerms(int Start, int End, ImmutableArray<QuestionTerm> Terms)
{
    private const double OtherUnitStrength = 0.7;
    private const double UnitNameStrength = 0.5;

    /// <summary>Every such stretch of a text, in order, none within another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFrench">Its language.</param>
    /// <param name="day">The day it is written on, when that is known.</param>
    internal static IEnumerable<MeasuredTerms> ReadAll(string text, bool isFrench, DateOnly? day)
    {
        var dates = day is { } written ? RelativeDates.ReadAll(text, isFrench, written) : [];
        var all = dates.Select(date => new MeasuredTerms(date.Start, date.End, [TimeTerm(date)]))
            .Concat(Durations.ReadAll(text).Select(duration => new MeasuredTerms(duration.Start, duration.End, LengthTerms(text, isFrench, duration))))
            .Concat(NumberReader.ReadAll(text).Where(number => !number.IsYearLike).Select(number => NumberTerms(text, number)))
            .OrderBy(one => one.Start).ThenByDescending(one => one.End);
        var end = 0;
        foreach (var one in all)
        {
            if (one.Start >= end)
            {
                yield return one;
                end = one.End;
            }
        }
    }

    private static MeasuredTerms NumberTerms(string text, ReadNumber number)
    {
        var isNumber = !HalfOfPeriod.Is(text, number);
        var term = new QuestionTerm
        {
            Word = TextFolding.Fold(text.Substring(number.Start, number.Length)),
            Alternatives = number.Unit is null
                ? [new Alternative(number.Token, 1)]
                : [new Alternative(number.Token, 1), new Alternative((number with { Unit = null }).Token, OtherUnitStrength)],
            IsSpecific = isNumber,
            IsNumber = isNumber,
        };
        return new MeasuredTerms(number.Start, number.Start + number.Length, [term]);
    }

    /// <summary>How many, and of what; "a decade" is a word, and ten years.</summary>
    private static ImmutableArray<QuestionTerm> LengthTerms(string text, bool isFrench, Duration duration)
    {
        var unit = TextFolding.Fold(text[duration.UnitStart..duration.End]);
        var counts = Durations.OtherCounts(duration).Select(other => new Alternative(other, QuestionParser.SynonymStrength));
        var units = Durations.OtherUnits(duration).Select(other => new Alternative(other, QuestionParser.SynonymStrength));
        var own = IndexWords.Stem(unit, isFrench);
        IEnumerable<Alternative> names =
        [
            new Alternative(own, 1),
            new Alternative(IndexWords.Stem(unit, !isFrench), QuestionParser.OtherLanguageStrength),
            .. Lexicon.News.SameAs(own).Select(same => new Alternative(same, QuestionParser.SynonymStrength)),
            .. units,
        ];
        var isCounted = duration.Count != 1 || !duration.Unit.IsRare;
        var of = new QuestionTerm
        {
            Word = unit,
            Alternatives = Distinct(isCounted ? names : names.Concat(counts)),
            IsSpecific = false,
        };
        return !isCounted ? [of] :
        [
            new QuestionTerm
            {
                Word = TextFolding.Fold(text[duration.Start..duration.UnitStart]).Trim(),
                Alternatives = Distinct(counts.Prepend(new Alternative(new ReadNumber(duration.Count, null, 0, 1, false).Token, 1))),
                IsSpecific = true,
                IsNumber = true,
            },
            of,
        ];
    }

    /// <summary>What "last year" means; a record that says so in the same words has at least those.</summary>
    private static QuestionTerm TimeTerm(RelativeDate told)
    {
        var unit = told.Unit switch
        {
            CalendarUnit.Year => "year",
            CalendarUnit.Quarter => "quarter",
            CalendarUnit.Month => "month",
            CalendarUnit.Week => "week",
            _ => "day",
        };
        return new QuestionTerm
        {
            Word = told.Date.ToString(),
            Alternatives = Distinct(
                NamesOf(told).Select(TextFolding.Fold).SelectMany(word => new[] { EnglishStemmer.Stem(word), FrenchStemmer.Stem(word) }).Select(word => new Alternative(word, 1))
                    .Concat(Lexicon.News.SameAs(EnglishStemmer.Stem(unit)).Append(EnglishStemmer.Stem(unit)).Select(word => new Alternative(word, UnitNameStrength)))),
            IsSpecific = false,
            When = told.Date,
        };
    }

    /// <summary>The years of it, or else its months.</summary>
    private static IEnumerable<string> NamesOf(RelativeDate told)
    {
        var (first, last) = (told.Date.FirstDay, told.Date.LastDay);
        if (told.Unit == CalendarUnit.Year)
        {
            return new[] { first.Year, last.Year }.Select(year => year.ToString(CultureInfo.InvariantCulture));
        }

        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return Enumerable.Range(0, months).Select(i => first.AddMonths(i).Month).SelectMany(month => new[] { DateWords.Name(month), DateWords.FrenchName(month) });
    }

    private static ImmutableArray<Alternative> Distinct(IEnumerable<Alternative> alternatives) => [.. alternatives.DistinctBy(alternative => alternative.Index)];
}
