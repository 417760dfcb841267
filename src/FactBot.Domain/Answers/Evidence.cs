using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Holds one fact against a question, field by field, word by word.</summary>
internal sealed class Evidence
{
    private const double SoftShare = 0.8;
    private const double SoftFrom = 0.5;
    private const double DaysHalf = 45;
    private const double LongStatement = 100;
    private readonly AskedQuestion asked;
    private readonly double[] inStatement;
    private readonly double[] inExcerpts;
    private readonly double[] inSpeaker;
    private readonly double[] inContext;
    private readonly List<(int Position, int Term)> places = [];
    private readonly HashSet<ulong> letters = [];
    private readonly HashSet<ulong> titleLetters = [];
    private readonly HashSet<string> numbers = [];
    private readonly List<int> order = [];
    private int statementCount;
    private double statementRarity;
    private double metRarity;
    private readonly double[] occurrences;
    private readonly double[] statementOccurrences;
    private double length;
    private int statementLength;
    private int statementMet;
    private bool hasYear;

    internal Evidence(AskedQuestion asked, Candidate candidate, double bestScore)
    {
        this.asked = asked;
        var terms = asked.Terms.Length;
        (inStatement, inExcerpts, inSpeaker, inContext) = (new double[terms], new double[terms], new double[terms], new double[terms]);
        (occurrences, statementOccurrences) = (new double[terms], new double[terms]);
        ReadStatement(candidate.Text.Statement);
        ReadStatement(candidate.Text.Measure);
        Read(candidate.Text.Excerpts, inExcerpts, position: 10_000);
        Read(candidate.Text.Names, inSpeaker, position: 20_000);
        Read(candidate.Text.Roles, inSpeaker, position: 30_000);
        Read(candidate.Text.Context, inContext, position: 40_000, titleLetters);
        Values = Measured(candidate, bestScore);
    }

    /// <summary>One value for each <see cref="Feature"/>.</summary>
    internal double[] Values { get; }

    /// <summary>Names and numbers of the question that the record has not.</summary>
    internal ImmutableArray<string> Missing =>
        [.. Enumerable.Range(0, asked.Terms.Length).Where(i => asked.Terms[i].Term.IsSpecific && Anywhere(i) == 0).Select(i => asked.Terms[i].Term.Word)];

    private double Anywhere(int term) => Math.Max(Math.Max(inStatement[term], inExcerpts[term]), Math.Max(inSpeaker[term], inContext[term]));

    private void ReadStatement(string field)
    {
        var position = statementLength;
        foreach (var range in field.AsSpan().Split(' '))
        {
            var word = field.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            order.Add(asked.NumberOf(word));
            if (!SearchText.IsIndexed(word))
            {
                position++;
                continue;
            }

            Letters.AddTo(letters, word);
            statementCount++;
            var rarity = asked.RarityOf(word);
            statementRarity += rarity;
            hasYear |= word.Length == 4 && word[0] is '1' or '2' && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[^1]);
            if (Meet(word, inStatement, position))
            {
                statementMet++;
                metRarity += rarity;
            }

            position++;
        }

        statementLength = position;
    }

    private void Read(string field, double[] into, int position, HashSet<ulong>? sequences = null)
    {
        foreach (var range in field.AsSpan().Split(' '))
        {
            var word = field.AsSpan(range);
            if (!SearchText.IsIndexed(word))
            {
                position++;
                continue;
            }

            if (sequences is not null)
            {
                Letters.AddTo(sequences, word);
            }

            Meet(word, into, position++);
        }
    }

    private bool Meet(ReadOnlySpan<char> word, double[] into, int position)
    {
        if (IsNumber(word))
        {
            numbers.Add(word.ToString());
        }

        length++;
        if (asked.HitsOf(word) is not { } hits)
        {
            return false;
        }

        foreach (var hit in hits)
        {
            into[hit.Term] = Math.Max(into[hit.Term], hit.Strength);
            places.Add((position, hit.Term));
            occurrences[hit.Term] += hit.Strength;
            if (position < 10_000)
            {
                statementOccurrences[hit.Term] += hit.Strength;
            }
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length > 1 && word[0] == 'n' && char.IsAsciiDigit(word[1]);

    private double[] Measured(Candidate candidate, double bestScore)
    {
        var values = new double[Enum.GetValues<Feature>().Length];
        var coverage = Share(Anywhere);
        var statement = Share(i => inStatement[i]);
        values[(int)Feature.FirstScore] = asked.HighestScore > 0 ? Math.Min(1, candidate.Score / asked.HighestScore) : 0;
        values[(int)Feature.ShareOfBest] = bestScore > 0 ? candidate.Score / bestScore : 0;
        values[(int)Feature.ShortRecord] = Bm25(occurrences, length, 1.2, 0.75, asked.MeanLength);
        values[(int)Feature.AnyLength] = Bm25(occurrences, length, 2.2, 0, 1);
        values[(int)Feature.StatementAlone] = Bm25(statementOccurrences, statementCount, 1.2, 0.5, asked.MeanStatement);
        values[(int)Feature.Coverage] = coverage;
        values[(int)Feature.StatementCoverage] = statement;
        values[(int)Feature.ContextCoverage] = Share(i => inContext[i]);
        values[(int)Feature.ExcerptCoverage] = Share(i => inExcerpts[i]);
        values[(int)Feature.SpeakerCoverage] = Share(i => inSpeaker[i]);
        values[(int)Feature.SoftCoverage] = Share(Softly);
        values[(int)Feature.SquaredCoverage] = coverage * coverage;
        values[(int)Feature.Phrases] = Phrases();
        values[(int)Feature.Proximity] = Proximity();
        values[(int)Feature.Focus] = statementCount == 0 ? 0 : statementMet / (double)statementCount;
        values[(int)Feature.RareFocus] = statementRarity > 0 ? metRarity / statementRarity : 0;
        values[(int)Feature.SharpCoverage] = values[(int)Feature.SharpOfBest] = asked.SharpWeight > 0 ? Enumerable.Range(0, asked.Terms.Length).Sum(i => asked.Terms[i].Weight * asked.Terms[i].Weight * Softly(i)) / asked.SharpWeight : 0;
        (values[(int)Feature.Pairs], values[(int)Feature.LongestRun], values[(int)Feature.SmallWords]) = Order();
        var (share, shared) = LettersIn(letters);
        values[(int)Feature.Letters] = share;
        values[(int)Feature.LettersBothWays] = 2.0 * shared / Math.Max(1, letters.Count + asked.LettersCount);
        values[(int)Feature.LettersOfBest] = share;
        values[(int)Feature.SoftOfBest] = values[(int)Feature.SoftCoverage];
        values[(int)Feature.TitleLetters] = LettersIn(titleLetters).Share;
        values[(int)Feature.Numbers] = asked.NumberWeight > 0 ? Enumerable.Range(0, asked.Terms.Length).Where(i => asked.Terms[i].Term.IsNumber).Sum(i => asked.Terms[i].Weight * Anywhere(i)) / asked.NumberWeight : 0;
        values[(int)Feature.OtherNumbers] = asked.NumberWeight > 0 && numbers.Count > 0 && values[(int)Feature.Numbers] == 0 ? 1 : 0;
        values[(int)Feature.MissingNames] = asked.NameWeight > 0 ? Enumerable.Range(0, asked.Terms.Length).Where(i => asked.Terms[i].Term is { IsSpecific: true, IsNumber: false }).Sum(i => asked.Terms[i].Weight * (1 - Softly(i))) / asked.NameWeight : 0;
        values[(int)Feature.RarestMet] = asked.Rarest > 0 ? Enumerable.Range(0, asked.Terms.Length).Max(i => asked.Terms[i].Weight * Anywhere(i)) / asked.Rarest : 0;
        values[(int)Feature.DateNearness] = Nearness(candidate);
        values[(int)Feature.ExpectedKind] = HasExpected(candidate) ? 1 : 0;
        values[(int)Feature.Length] = Math.Min(1, Math.Log(1 + statementCount) / Math.Log(LongStatement));
        return values;
    }

    private double Bm25(double[] counts, double words, double saturation, double lengthShare, double mean)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += asked.Terms[i].Weight * counts[i] / (counts[i] + (saturation * (1 - lengthShare + (lengthShare * words / mean))));
        }

        return sum;
    }

    private double Share(Func<int, double> met)
    {
        var sum = 0.0;
        for (var i = 0; i < asked.Terms.Length; i++)
        {
            sum += asked.Terms[i].Weight * met(i);
        }

        return asked.Weight > 0 ? sum / asked.Weight : 0;
    }

    private double Softly(int term)
    {
        var exact = Anywhere(term);
        if (exact > 0 || asked.Terms[term].Term.IsNumber)
        {
            return exact;
        }

        var word = asked.Terms[term].Term.Index;
        var count = Letters.CountOf(word);
        var shared = 0;
        for (var i = 0; i < count; i++)
        {
            shared += letters.Contains(Letters.At(word, i)) ? 1 : 0;
        }

        var share = shared / (double)count;
        return share >= SoftFrom ? SoftShare * share : 0;
    }

    private double Phrases()
    {
        double all = 0, met = 0;
        for (var i = 0; i + 1 < asked.Terms.Length; i++)
        {
            var weight = asked.Terms[i].Weight + asked.Terms[i + 1].Weight;
            all += weight;
            met += AreTogether(i, i + 1) ? weight : 0;
        }

        return all > 0 ? met / all : 0;
    }

    private (double Pairs, double Run, double Small) Order()
    {
        var words = asked.WordNumbers;
        if (words.Length < 2)
        {
            return (0, 0, 0);
        }

        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i + 1 < order.Count; i++)
        {
            pairs.Add((order[i], order[i + 1]));
        }

        int met = 0, small = 0, smallMet = 0;
        for (var i = 0; i < words.Length; i++)
        {
            met += i + 1 < words.Length && pairs.Contains((words[i], words[i + 1])) ? 1 : 0;
            if (asked.IsSmall(i))
            {
                small++;
                smallMet += order.Contains(words[i]) ? 1 : 0;
            }
        }

        var longest = 0;
        var run = new int[words.Length + 1];
        foreach (var number in order)
        {
            for (var i = words.Length; i > 0; i--)
            {
                run[i] = number >= 0 && words[i - 1] == number ? run[i - 1] + 1 : 0;
                longest = Math.Max(longest, run[i]);
            }
        }

        return (met / (double)(words.Length - 1), Math.Clamp((longest - 1) / 7.0, 0, 1), small > 0 ? smallMet / (double)small : 0);
    }

    private bool AreTogether(int left, int right)
    {
        foreach (var (position, term) in places)
        {
            if (term == left)
            {
                foreach (var (other, otherTerm) in places)
                {
                    if (otherTerm == right && other - position is 1 or 2 or -1)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Terms met in the statement, against the shortest stretch of it that has them all.</summary>
    private double Proximity()
    {
        var met = inStatement.Count(strength => strength > 0);
        if (met < 2)
        {
            return 0;
        }

        var counts = new int[asked.Terms.Length];
        var (inside, from, shortest) = (0, 0, int.MaxValue);
        var stretch = places.Where(place => place.Position < 10_000).ToArray();
        for (var to = 0; to < stretch.Length; to++)
        {
            inside += counts[stretch[to].Term]++ == 0 ? 1 : 0;
            while (inside == met)
            {
                shortest = Math.Min(shortest, stretch[to].Position - stretch[from].Position + 1);
                inside -= --counts[stretch[from++].Term] == 0 ? 1 : 0;
            }
        }

        return Math.Min(1, met / (double)shortest) * (1 - (1.0 / met));
    }

    private (double Share, int Count) LettersIn(HashSet<ulong> sequences)
    {
        var (sum, count) = (0.0, 0);
        foreach (var sequence in sequences)
        {
            var weight = asked.WeightOf(sequence);
            sum += weight;
            count += weight > 0 ? 1 : 0;
        }

        return (asked.LettersWeight > 0 ? sum / asked.LettersWeight : 0, count);
    }

    private double Nearness(Candidate candidate)
    {
        if (asked.Question.WrittenOn is not { } day || candidate.FirstDay is not { } first)
        {
            return 0.3;
        }

        var last = candidate.LastDay ?? first;
        var days = day < first ? first.DayNumber - day.DayNumber : day > last ? day.DayNumber - last.DayNumber : 0;
        return 1 / (1 + (days / DaysHalf));
    }

    private bool HasExpected(Candidate candidate) => asked.Question.Expects switch
    {
        Expected.Number => candidate.Kind == FactKind.Figure || numbers.Count > 0,
        Expected.Date => hasYear || candidate.FirstDay is not null && candidate.Kind == FactKind.Quote,
        Expected.Words => candidate.Kind == FactKind.Quote,
        _ => false,
    };
}
