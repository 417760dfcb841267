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
        soft = new double[asked.Terms.Length];
        for (var term = 0; term < soft.Length; term++)
        {
            soft[term] = Softly(term);
        }

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
    internal ImmutableArray<AskedTerm> Missing
    {
        get
        {
            var missing = ImmutableArray.CreateBuilder<AskedTerm>(asked.Terms.Length);
            for (var term = 0; term < asked.Terms.Length; term++)
            {
                if (met.Anywhere[term] == 0)
                {
                    missing.Add(asked.Terms[term]);
                }
            }

            return missing.DrainToImmutable();
        }
    }

    /// <summary>Where the question is met.</summary>
    internal Meetings Met => met;

    /// <summary>The value of a feature.</summary>
    internal double this[Feature feature]
    {
        get => Values[(int)feature];
        set => Values[(int)feature] = value;
    }

    private void Coverages(Candidate candidate, double bestScore)
    {
        var coverage = asked.Weights.Share(met.Anywhere);
        this[Feature.FirstScore] = asked.Weight > 0 ? Math.Min(1, candidate.Score / asked.Weight) : 0;
        this[Feature.ShareOfBest] = bestScore > 0 ? candidate.Score / bestScore : 0;
        this[Feature.ShortRecord] = Bm25(met.Occurrences, met.Words / asked.MeanLength, saturation: 1.2, lengthShare: 0.75);
        this[Feature.AnyLength] = Bm25(met.Occurrences, 1, saturation: 2.2, lengthShare: 0);
        this[Feature.StatementAlone] = Bm25(met.StatementOccurrences, met.StatementWords / asked.MeanStatement, saturation: 1.2, lengthShare: 0.5);
        this[Feature.Coverage] = coverage;
        this[Feature.SquaredCoverage] = coverage * coverage;
        this[Feature.StatementCoverage] = asked.Weights.Share(met.Statement);
        this[Feature.ContextCoverage] = asked.Weights.Share(met.Context);
        this[Feature.ExcerptCoverage] = asked.Weights.Share(met.Excerpts);
        this[Feature.SpeakerCoverage] = asked.Weights.Share(met.Speaker);
        this[Feature.SoftCoverage] = this[Feature.SoftOfBest] = asked.Weights.Share(soft);
        this[Feature.SharpCoverage] = this[Feature.SharpOfBest] = asked.SharpWeights.Share(soft);
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
        this[Feature.LettersBothWays] = 2.0 * met.Letters.Shared / Math.Max(1, met.Letters.Count + asked.Letters.Count);
        this[Feature.TitleLetters] = ShareOf(met.TitleLetters);
    }

    private void Specifics()
    {
        this[Feature.Numbers] = asked.NumberWeights.Share(met.Anywhere);
        this[Feature.OtherNumbers] = asked.NumberWeights.All > 0 && met.HasNumber && this[Feature.Numbers] == 0 ? 1 : 0;
        this[Feature.MissingNames] = asked.NameWeights.Share(Array.ConvertAll(soft, strength => 1 - strength));
        for (var i = 0; i < asked.Terms.Length; i++)
        {
            this[Feature.RarestMet] = Math.Max(this[Feature.RarestMet], asked.Rarest > 0 ? asked.Terms[i].Weight * met.Anywhere[i] / asked.Rarest : 0);
        }
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

        var sequences = asked.Letters.OfTerm(term);
        var shared = 0;
        foreach (var sequence in sequences)
        {
            shared += met.Letters.Contains(sequence) ? 1 : 0;
        }

        var share = shared / (double)sequences.Length;
        return share >= SoftFrom ? SoftShare * share : 0;
    }

    private double ShareOf(LetterSet letters) => asked.Letters.Weight > 0 ? letters.Weight / asked.Letters.Weight : 0;

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
