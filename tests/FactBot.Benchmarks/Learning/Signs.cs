using System.Collections.Frozen;
using FactBot.Domain.Answers;

namespace FactBot.Benchmarks.Learning;

/// <summary>
/// What may only speak for a fact, or only against it, whatever the questions at hand suggest: 1, -1, or 0 where
/// they may decide.
/// </summary>
internal static class Signs
{
    private static readonly FrozenSet<Feature> s_rankHigher =
    [
        Feature.FirstScore, Feature.ShareOfBest, Feature.Coverage, Feature.StatementCoverage, Feature.SpeakerCoverage, Feature.ContextCoverage,
        Feature.ExcerptCoverage, Feature.Phrases, Feature.Proximity, Feature.Focus, Feature.Letters, Feature.Numbers, Feature.RarestMet,
        Feature.ExpectedKind, Feature.SoftCoverage, Feature.ShortRecord, Feature.AnyLength, Feature.StatementAlone,
    ];

    private static readonly FrozenSet<Feature> s_rankLower = [Feature.OtherNumbers, Feature.MissingNames];

    private static readonly FrozenSet<int> s_likelier =
    [
        .. new[]
        {
            Feature.FirstScore, Feature.Coverage, Feature.StatementCoverage, Feature.SoftCoverage, Feature.SharpCoverage, Feature.RareFocus, Feature.Focus,
            Feature.Letters, Feature.LettersBothWays, Feature.Pairs, Feature.LongestRun, Feature.Proximity, Feature.Numbers, Feature.RarestMet,
            Feature.ExpectedKind, Feature.DateNearness,
        }.Select(feature => (int)feature),
        .. new[] { Signal.Lead, Signal.LeadOverSixth, Signal.Share, Signal.BothWays, Signal.Holding, Signal.HoldsYear, Signal.HoldsPlace, Signal.TitleShared }.Select(signal => (int)signal),
    ];

    private static readonly FrozenSet<int> s_unlikelier =
    [
        .. new[] { Feature.MissingNames, Feature.OtherNumbers }.Select(feature => (int)feature),
        .. new[] { Signal.WeightMissing, Signal.Unknown, Signal.NamesMissing, Signal.YearsMissing, Signal.RarestMissing, Signal.WordsMissing, Signal.SaysElse, Signal.TitleBeyond, Signal.FirstMissing, Signal.LastMissing, Signal.RunMissing }.Select(signal => (int)signal),
    ];

    /// <summary>Which sign the weight of a feature may have.</summary>
    internal static int OfWeight(int feature) => s_rankHigher.Contains((Feature)feature) ? 1 : s_rankLower.Contains((Feature)feature) ? -1 : 0;

    /// <summary>Which way a feature of the best fact, or a signal, may move how likely it answers.</summary>
    internal static int OfSignal(int signal) => s_likelier.Contains(signal) ? 1 : s_unlikelier.Contains(signal) ? -1 : 0;
}
