using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactBot.Domain.Questions;

/// <summary>A unit in which lengths of time are told.</summary>
/// <param name="Base">What it is a whole number of: <c>month</c> or <c>day</c>; the two cannot be turned into each other.</param>
/// <param name="Size">How many of those.</param>
/// <param name="IsRare">Whether its name alone says more than a small number does: two decades are not looked for as "two".</param>
/// <param name="Stems">Its names as the index has them, English and French.</param>
internal sealed record DurationUnit(string Base, decimal Size, bool IsRare, ImmutableArray<string> Stems);

/// <summary>A length of time named in a text: "two decades", "twenty years", "un demi-siècle".</summary>
/// <param name="Count">How many of the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Start">Where it begins, article and all.</param>
/// <param name="UnitStart">Where the name of the unit begins.</param>
/// <param name="End">Behind its last letter.</param>
/// <param name="IsAgo">Whether it is how long ago something was: "two years ago", "il y a deux ans".</param>
internal readonly record struct Duration(decimal Count, DurationUnit Unit, int Start, int UnitStart, int End, bool IsAgo)
{
    /// <summary>From here on "ten years ago" is a round number.</summary>
    private const int RoundFrom = 10;

    /// <summary>Whether it tells a time and no length: "two years ago" is a year.</summary>
    internal bool IsTime => IsAgo && Count < RoundFrom && decimal.IsInteger(Count) && !Unit.IsRare;

    /// <summary>How long it is, as a number of the unit's base: equal lengths are equal numbers, however they are told.</summary>
    internal ReadNumber Length => new(Count * Unit.Size, Unit.Base, Start, End - Start, false);
}

/// <summary>Reads lengths of time in English and French, whatever the unit they are told in: years, decades, weeks, fortnights.</summary>
internal static class Durations
{
    private const decimal MostCounted = 1000;

    private static readonly FrozenDictionary<string, DurationUnit> Units = Table(
        ("month", 1, false, "month months mois"),
        ("month", 12, false, "year years an ans annee annees"),
        ("month", 120, true, "decade decades decennie decennies"),
        ("month", 1200, true, "century centuries siecle siecles"),
        ("day", 1, false, "day days jour jours"),
        ("day", 7, false, "week weeks semaine semaines"),
        ("day", 14, true, "fortnight fortnights"));

    private static readonly FrozenSet<string> One = FrozenSet.ToFrozenSet(["a", "an", "one", "un", "une", "past"]);

    private static readonly FrozenSet<string> Last = FrozenSet.ToFrozenSet(["last", "previous", "derniere"]);

    /// <summary>Every length of time in a text, in order.</summary>
    internal static ImmutableArray<Duration> ReadAll(string text)
    {
        var words = IndexWords.Words(text);
        var numbers = NumberReader.ReadAll(text);
        var durations = ImmutableArray.CreateBuilder<Duration>();
        for (var i = 1; i < words.Length; i++)
        {
            if (Units.TryGetValue(words[i].Folded, out var unit) && Counted(words, i, numbers, unit) is var (count, start))
            {
                durations.Add(new Duration(count, unit, start, words[i].Start, LetterWords.EndOf(text, words[i].Start), IsAgo(words, i, start)));
            }
        }

        return durations.ToImmutable();
    }

    /// <summary>
    /// The index words that stand for how many there are of the unit where the same length is told in another one:
    /// of twenty years n240 (months) and "decad" (two of them).
    /// </summary>
    internal static IEnumerable<string> OtherCounts(Duration duration) => Others(duration).SelectMany(other =>
        other.Count == 1 || (other.Unit.IsRare && decimal.IsInteger(other.Count))
            ? other.Unit.Stems
            : [new ReadNumber(other.Count, null, 0, 1, false).Token]);

    /// <summary>The names of the other units in which the same length may be told.</summary>
    internal static IEnumerable<string> OtherUnits(Duration duration) => Others(duration).SelectMany(other => other.Unit.Stems);

    private static IEnumerable<(decimal Count, DurationUnit Unit)> Others(Duration duration) =>
        from unit in Units.Values.Distinct()
        where unit.Base == duration.Unit.Base && unit != duration.Unit
        let count = duration.Count * duration.Unit.Size / unit.Size
        where count is > 0 and <= MostCounted && (decimal.IsInteger(count) || count == 0.5m)
        select (count, unit);

    /// <summary>How many of a unit there are, and where that begins to be said; null when no length is told.</summary>
    private static (decimal Count, int Start)? Counted(ImmutableArray<TextWord> words, int unitAt, ImmutableArray<ReadNumber> numbers, DurationUnit unit)
    {
        // "une vingtaine d'années", "half a century"
        var before = unitAt - 1;
        if (before > 0 && words[before].Folded is "de" or "a" && Ending(numbers, words[before - 1]) is { } joined && (joined.Value < 1 || words[before].Folded is "de"))
        {
            return (joined.Value, joined.Start);
        }

        var word = words[before].Folded;
        return Ending(numbers, words[before]) is { } number ? (number.Value, number.Start)
            : word is "half" or "demi" ? (0.5m, words[before].Start)
            : unit.IsRare && (One.Contains(word) || (unit.Size < 1200 && Last.Contains(word))) ? (1, words[before].Start)
            : null;
    }

    private static bool IsAgo(ImmutableArray<TextWord> words, int unitAt, int start)
    {
        if (unitAt + 1 < words.Length && words[unitAt + 1].Folded is "ago")
        {
            return true;
        }

        var from = unitAt;
        while (from > 0 && words[from].Start > start)
        {
            from--;
        }

        return from > 2 && words[from - 3].Folded is "il" && words[from - 2].Folded is "y" && words[from - 1].Folded is "a";
    }

    /// <summary>The bare number that a word is the end of.</summary>
    private static ReadNumber? Ending(ImmutableArray<ReadNumber> numbers, TextWord word)
    {
        foreach (var number in numbers)
        {
            if (number is { Unit: null, IsYearLike: false } && word.Start >= number.Start && word.Start < number.Start + number.Length)
            {
                return number;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, DurationUnit> Table(params (string Base, decimal Size, bool IsRare, string Names)[] rows) => rows
        .Select(row => (Names: row.Names.Split(' '), row.Base, row.Size, row.IsRare))
        .Select(row => (row.Names, Unit: new DurationUnit(row.Base, row.Size, row.IsRare, [.. row.Names.SelectMany(name => new[] { EnglishStemmer.Stem(name), FrenchStemmer.Stem(name) }).Distinct()])))
        .SelectMany(row => row.Names.Select(name => (name, row.Unit)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Unit);
}
