using System.Collections.Immutable;

namespace FactBot.Domain.Answers;

/// <summary>The four-letter sequences of a question's terms, each with a number of its own and what it weighs.</summary>
internal sealed class AskedLetters
{
    private const int MarkBits = 12;
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<double> weights = [];
    private readonly int[][] termSequences;

    // A bit for each value that the first bits of a sequence can have: most sequences of facts are none of the question's, and are told by it.
    private readonly ulong[] marks = new ulong[(1 << MarkBits) / 64];

    internal AskedLetters(ImmutableArray<AskedTerm> terms)
    {
        termSequences = [.. terms.Select(Take)];
        Weight = weights.Sum();
    }

    /// <summary>How many different ones there are.</summary>
    internal int Count => weights.Count;

    /// <summary>All their weights together.</summary>
    internal double Weight { get; }

    /// <summary>What one weighs, by its number.</summary>
    internal double WeightOf(int number) => weights[number];

    /// <summary>The sequences of a term, by their numbers; one that is there twice is there twice.</summary>
    internal ReadOnlySpan<int> OfTerm(int term) => termSequences[term];

    /// <summary>The number of a sequence, -1 when the question has it not.</summary>
    internal int NumberOf(ulong sequence) => (marks[MarkOf(sequence) >> 6] >> MarkOf(sequence) & 1) != 0 && numbers.TryGetValue(sequence, out var number) ? number : -1;

    private static int MarkOf(ulong sequence) => (int)(sequence >> (64 - MarkBits));

    private int[] Take(AskedTerm asked)
    {
        var own = new List<int>();
        foreach (var sequence in new Letters(asked.Term.Index))
        {
            own.Add(Take(sequence));
        }

        foreach (var number in own)
        {
            weights[number] += asked.Weight / own.Count;
        }

        return [.. own];
    }

    private int Take(ulong sequence)
    {
        if (!numbers.TryGetValue(sequence, out var number))
        {
            numbers.Add(sequence, number = weights.Count);
            weights.Add(0);
            marks[MarkOf(sequence) >> 6] |= 1UL << MarkOf(sequence);
        }

        return number;
    }
}
