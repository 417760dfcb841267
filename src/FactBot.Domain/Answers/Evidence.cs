using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Holds one fact against a question and measures every <see cref="Feature"/>.</summary>
internal sealed class Evidence
{
    private const double SoftShare = 0.8;
    private const double SoftFrom = 0.5;
    private const double DaysHalf = 45;
    private const double LongStatement = 100;

    /// <summary><see cref="Feature.DateNearness"/> where the day of the question or of the fact is not known.</summary>
    internal const double UnknownNearness = 0.3;

    private readonly AskedQuestion asked;
    private readonly Meetings met;
    private readonly double[] soft;

    /// <summary>Measures.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="candidate">The fact.</param>
    /// <param name="bestScore">The greatest score among the candidates.</param>
    internal Evidence(AskedQuestion asked, Candidate candidate, double bestScore)
    {
        this.asked = asked;
        met = new Meetings(asked, candidate.Text);
        ToldTime.Meet(asked, candidate, met.Anywhere);
        soft = [.. asked.Terms.Select((_, term) => Softly(term))];
        Coverages(candidate, bestScore);
        Words();
        Likeness();
        Specifics();
        this[Feature.DateNearness] = Nearness(candidate);
        this[Feature.ExpectedKind] = HasExpected(candidate) ? 1 : 0;
        this[Feature.Length] = Math.Min(1, Math.Log(1 + met.StatementWords) / Math.Log(LongStatement));
    }

    /// <summary>One value for each <see cref="Feature"/>.</summary>
    internal double[] Values { get; } = new double[FeatureCount.Of];

    /// <summary>The terms that no word of the record stands for.</summary>
    internal ImmutableArray<AskedTerm> Missing => [.. asked.Terms.Where((_, i) => met.Anywhere[i] == 0)];

    /// <summary>Where the question is met.</summary>
    internal Meetings Met => met;

    /// <summary>The value of a feature.</summary>
    internal double this[Feature feature]
    {
        get => Values[(int)feature];
        set => Values[(int)feature] = value;
    }

    /// <summary>Share of the question's weight that is met.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="strengths">How well each of its terms is met.</param>
    internal static double Share(AskedQuestion asked, ReadOnlySpan<double> strengths) => Share(asked, asked.Weight, static term => term.Weight, strengths);

    private void Coverages(Candidate candidate, double bestScore)
    {
        var coverage = Share(asked, met.Anywhere);
        this[Feature.FirstScore] = asked.Weight > 0 ? Math.Min(1, candidate.Score / asked.Weight) : 0;
        this[Feature.ShareOfBest] = bestScore > 0 ? candidate.Score / bestScore : 0;
        this[Feature.ShortRecord] = Bm25(met.Occurrences, met.Words / asked.MeanLength, saturation: 1.2, lengthShare: 0.75);
        this[Feature.AnyLength] = Bm25(met.Occurrences, 1, saturation: 2.2, lengthShare: 0);
        this[Feature.StatementAlone] = Bm25(met.StatementOccurrences, met.StatementWords / asked.MeanStatement, saturation: 1.2, lengthShare: 0.5);
        this[Feature.Coverage] = coverage;
        this[Feature.SquaredCoverage] = coverage * coverage;
        this[Feature.StatementCoverage] = Share(asked, met.Statement);
        this[Feature.ContextCoverage] = Share(asked, met.Context);
        this[Feature.ExcerptCoverage] = Share(asked, met.Excerpts);
        this[Feature.SpeakerCoverage] = Share(asked, met.Speaker);
        this[Feature.SoftCoverage] = this[Feature.SoftOfBest] = Share(asked, soft);
        this[Feature.SharpCoverage] = this[Feature.SharpOfBest] = Share(asked, asked.SharpWeight, static term => term.Weight * term.Weight, soft);
    }

    private void Words()
    {
        this[Feature.Phrases] = Closeness.Phrases(asked, met);
        this[Feature.Proximity] = Closeness.Proximity(asked, met);
        this[Feature.Pairs] = Closeness.Pairs(asked, met);
        this[Feature.LongestRun] = Closeness.LongestRun(asked, met);
        this[Feature.SmallWords] = Closeness.SmallWords(asked, met);
        this[Feature.Focus] = met.StatementWords == 0 ? 0 : met.StatementMet / (double)met.StatementWords;
        this[Feature.RareFocus] = met.StatementRarity > 0 ? met.StatementRarityMet / met.StatementRarity : 0;
    }

    private void Likeness()
    {
        this[Feature.Letters] = this[Feature.LettersOfBest] = ShareOf(met.Letters);
        this[Feature.LettersBothWays] = 2.0 * met.Letters.Shared / Math.Max(1, met.Letters.Count + asked.Sequences.Count);
        this[Feature.TitleLetters] = ShareOf(met.TitleLetters);
    }

    private void Specifics()
    {
        this[Feature.Numbers] = Share(asked, asked.NumberWeight, static term => term.Term.IsNumber ? term.Weight : 0, met.Anywhere);
        this[Feature.OtherNumbers] = asked.NumberWeight > 0 && met.HasNumber && this[Feature.Numbers] == 0 ? 1 : 0;
        this[Feature.MissingNames] = Share(asked, asked.NameWeight, static term => term.Term is { IsSpecific: true, IsNumber: false } ? term.Weight : 0, [.. soft.Select(strength => 1 - strength)]);
        for (var i = 0; i < asked.Terms.Length; i++)
        {
            this[Feature.RarestMet] = Math.Max(this[Feature.RarestMet], asked.Rarest > 0 ? asked.Terms[i].Weight * met.Anywhere[i] / asked.Rarest : 0);
        }
    }

    private static double Share(AskedQuestion asked, double all, Func<AskedTerm, double> weightOf, ReadOnlySpan<double> strengths)
    {
        var sum = 0.0;
        for (var i = 0; i < asked.Terms.Length && all > 0; i++)
        {
            sum += weightOf(asked.Terms[i]) * strengths[i];
        }

        return all > 0 ? sum / all : 0;
    }

    private double Bm25(double[] occurrences, double length, double saturation, double lengthShare)
    {
        var sum = 0.0;
        for (var i = 0; i < occurrences.Length; i++)
        {
            sum += asked.Terms[i].Weight * occurrences[i] / (occurrences[i] + (saturation * (1 - lengthShare + (lengthShare * length))));
        }

        return sum;
    }

    /// <summary>How well a term is met when a word with most of its letters counts for it.</summary>
    private double Softly(int term)
    {
        var exact = met.Anywhere[term];
        if (exact > 0 || asked.Terms[term].Term.IsNumber)
        {
            return exact;
        }

        var sequences = asked.SequencesOf(term);
        var shared = 0;
        foreach (var sequence in sequences)
        {
            shared += met.Letters.Contains(sequence) ? 1 : 0;
        }

        var share = shared / (double)sequences.Length;
        return share >= SoftFrom ? SoftShare * share : 0;
    }

    private double ShareOf(LetterSet letters) => asked.LettersWeight > 0 ? letters.Weight / asked.LettersWeight : 0;

    private double Nearness(Candidate candidate)
    {
        if (asked.Question.WrittenOn is not { } day || candidate.FirstDay is not { } first)
        {
            return UnknownNearness;
        }

        var last = candidate.LastDay ?? first;
        var days = day < first ? first.DayNumber - day.DayNumber : day > last ? day.DayNumber - last.DayNumber : 0;
        return 1 / (1 + (days / DaysHalf));
    }

    private bool HasExpected(Candidate candidate) => asked.Question.Expects switch
    {
        Expected.Number => candidate.Kind == FactKind.Figure || met.TellsNumber,
        Expected.Date => met.TellsYear || (candidate.FirstDay is not null && candidate.Kind == FactKind.Quote),
        Expected.Words => candidate.Kind == FactKind.Quote,
        _ => false,
    };
}
