namespace FactBot.Benchmarks.Learning;

/// <summary>The parts of a cross-validation: what is learned from the others is tried on each.</summary>
internal static class Folds
{
    /// <summary>How many there are.</summary>
    internal const int Count = 5;

    /// <summary>The part of a question, the same in every run and on every machine.</summary>
    internal static int Of(string id) => (int)(id.Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter)) % Count);
}
