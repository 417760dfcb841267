using System.Collections.Immutable;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Orders the store's candidates by what speaks for each: see <see cref="Feature"/>.</summary>
internal static class Ranker
{
    /// <summary>What a word one letter away is worth.</summary>
    internal const double SpellingStrength = 0.92;

    private static readonly ImmutableArray<Feature> Relative =
        [Feature.ShortRecord, Feature.AnyLength, Feature.StatementAlone, Feature.LettersOfBest, Feature.SoftOfBest, Feature.SharpOfBest,
         Feature.TellingWords, Feature.TellingLetters, Feature.TellingPairs, Feature.TellingTerms];

    /// <summary>The candidates, best first.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="candidates">What the store brought for it.</param>
    /// <param name="model">What each feature weighs; the one that comes with FactBot when there is none.</param>
    internal static ImmutableArray<RankedCandidate> Rank(AskedQuestion asked, ImmutableArray<Candidate> candidates, RankingModel? model = null)
    {
        if (candidates.IsEmpty)
        {
            return [];
        }

        model ??= RankingModel.Learned;
        var best = candidates.Max(candidate => candidate.Score);
        var weighed = candidates.Select(candidate => (Candidate: candidate, Evidence: new Evidence(asked, candidate, best))).ToArray();
        SameSources.Measure(asked, weighed);
        Telling.Measure(asked, [.. weighed.Select(one => one.Evidence)]);
        foreach (var feature in Relative)
        {
            MakeRelative(weighed, (int)feature);
        }

        ImmutableArray<double>[] features = [.. weighed.Select(one => one.Evidence.Values.ToImmutableArray())];
        return
        [
            .. weighed.Zip(features, model.Merits(features))
                .Select(one => Ranked(one.First.Candidate, one.First.Evidence.Missing, one.Second, one.Third))
                .OrderByDescending(ranked => ranked.Explanation.Merit)
                .ThenByDescending(ranked => ranked.Candidate.Id),
        ];
    }

    private static RankedCandidate Ranked(Candidate candidate, ImmutableArray<AskedTerm> missing, ImmutableArray<double> features, double merit)
    {
        ImmutableArray<string> specific = missing.IsEmpty ? [] : [.. missing.Where(term => term.Term.IsSpecific).Select(term => term.Term.Word)];
        return new RankedCandidate(candidate, new Explanation(features, merit, specific), missing);
    }

    private static void MakeRelative((Candidate Candidate, Evidence Evidence)[] weighed, int feature)
    {
        var greatest = double.NegativeInfinity;
        foreach (var (_, evidence) in weighed)
        {
            greatest = Math.Max(greatest, evidence.Values[feature]);
        }

        foreach (var (_, evidence) in weighed)
        {
            evidence.Values[feature] = greatest > 0 ? evidence.Values[feature] / greatest : 0;
        }
    }
}
