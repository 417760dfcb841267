using System.Buffers;
using System.Collections.Immutable;

namespace FactBot.Domain.Questions;

/// <summary>Words that tell a time by the day they are written on, where they stand among index words in order.</summary>
/// <param name="Period">What they say.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="Length">How long they are.</param>
internal readonly record struct RelativeMention(RelativePeriod Period, int Start, int Length);

/// <summary>
/// Finds "last year", "cette semaine" and the like among index words as <see cref="SearchText"/> has them, so that facts
/// are read as they are on file. "Today" is left alone: it mostly means these days.
/// </summary>
internal static class RelativeWords
{
    private static readonly (string Words, RelativePeriod Period)[] Phrases =
    [
        .. Said(CalendarUnit.Year, -1, "last year", "a year ago", "an dernier", "an passe", "il y a un an", "annee derniere", "annee passee"),
        .. Said(CalendarUnit.Year, 0, "this year", "current year", "cette annee", "annee en cours"),
        .. Said(CalendarUnit.Year, 1, "next year", "an prochain", "annee prochaine"),
        .. Said(CalendarUnit.Quarter, -1, "last quarter", "trimestre dernier", "dernier trimestre"),
        .. Said(CalendarUnit.Quarter, 0, "this quarter", "current quarter", "ce trimestre"),
        .. Said(CalendarUnit.Quarter, 1, "next quarter", "prochain trimestre", "trimestre prochain"),
        .. Said(CalendarUnit.Month, -1, "last month", "a month ago", "mois dernier", "mois passe", "il y a un mois"),
        .. Said(CalendarUnit.Month, 0, "this month", "current month", "ce mois ci", "ce mois"),
        .. Said(CalendarUnit.Month, 1, "next month", "mois prochain"),
        .. Said(CalendarUnit.Week, -1, "last week", "a week ago", "semaine derniere", "semaine passee", "il y a une semaine"),
        .. Said(CalendarUnit.Week, 0, "this week", "cette semaine"),
        .. Said(CalendarUnit.Week, 1, "next week", "semaine prochaine"),
        .. Said(CalendarUnit.Day, -1, "yesterday", "last night", "hier"),
        .. Running(CalendarUnit.Year, "year"), .. Running(CalendarUnit.Quarter, "quarter"), .. Running(CalendarUnit.Month, "month"), .. Running(CalendarUnit.Week, "week"),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Phrases.Select(phrase => phrase.Words)], StringComparison.Ordinal);

    /// <summary>"Since last year" tells no year but all from there on; "the last year of the war" is another matter.</summary>
    private static readonly ImmutableArray<string> Before = [.. AsIndexed("since"), .. AsIndexed("depuis")];

    private static readonly ImmutableArray<string> Behind = [.. AsIndexed("of")];

    /// <summary>Every such mention, in order.</summary>
    /// <param name="words">Index words in order, separated by spaces.</param>
    internal static ImmutableArray<RelativeMention> In(string words)
    {
        var mentions = ImmutableArray.CreateBuilder<RelativeMention>();
        for (var at = 0; at < words.Length;)
        {
            var next = words.AsSpan(at).IndexOfAny(Any);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (MentionAt(words, at) is not { } mention)
            {
                at++;
                continue;
            }

            if (!FollowsOn(words, mention))
            {
                mentions.Add(mention);
            }

            at += mention.Length;
        }

        return mentions.ToImmutable();
    }

    /// <summary>The longest that begins here.</summary>
    private static RelativeMention? MentionAt(string words, int at)
    {
        RelativeMention? longest = null;
        foreach (var (phrase, period) in Phrases)
        {
            if (phrase.Length > (longest?.Length ?? 0) && IsWhole(words, at, phrase))
            {
                longest = new RelativeMention(period, at, phrase.Length);
            }
        }

        return longest;
    }

    private static bool FollowsOn(string words, RelativeMention mention)
    {
        var before = words.AsSpan(0, mention.Start).TrimEnd();
        var behind = words.AsSpan(mention.Start + mention.Length).TrimStart();
        foreach (var word in Before)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || before[^(word.Length + 1)] == ' '))
            {
                return true;
            }
        }

        foreach (var word in Behind)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal) && (behind.Length == word.Length || behind[word.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWhole(string words, int at, string phrase) =>
        string.CompareOrdinal(words, at, phrase, 0, phrase.Length) == 0
        && (at == 0 || words[at - 1] == ' ')
        && (at + phrase.Length == words.Length || words[at + phrase.Length] == ' ');

    private static IEnumerable<(string Words, RelativePeriod Period)> Said(CalendarUnit unit, int offset, params string[] phrases) =>
        phrases.SelectMany(AsIndexed).Distinct().Select(words => (words, new RelativePeriod(unit, offset)));

    private static IEnumerable<(string Words, RelativePeriod Period)> Running(CalendarUnit unit, string name) =>
        from phrase in new[] { $"the last {name}", $"the past {name}", $"past {name}" }
        from words in AsIndexed(phrase)
        select (words, new RelativePeriod(unit, -1, IsRunning: true));

    /// <summary>Words as the index has them, in a text taken for English and in one taken for French.</summary>
    private static IEnumerable<string> AsIndexed(string phrase) => ((IEnumerable<string>)[AsIndexed(phrase, false), AsIndexed(phrase, true)]).Distinct();

    private static string AsIndexed(string phrase, bool isFrench) =>
        string.Join(' ', phrase.Split(' ').Select(word => StopWords.IsFunctionWord(word, isFrench) ? SearchText.FunctionMark + word : IndexWords.Stem(word, isFrench)));
}
