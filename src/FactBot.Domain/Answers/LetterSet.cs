namespace FactBot.Domain.Answers;

/// <summary>Which of a question's four-letter sequences a text has, and how many sequences it has of its own.</summary>
/// <param name="sequences">How many the question has.</param>
internal sealed class LetterSet(int sequences)
{
    private readonly bool[] isHad = new bool[sequences];

    /// <summary>How many different sequences the text has.</summary>
    internal int Count { get; private set; }

    /// <summary>How many of them the question has too, and what these weigh there.</summary>
    internal int Shared { get; private set; }

    internal double Weight { get; private set; }

    /// <summary>Whether the text has a sequence of the question, by its number.</summary>
    internal bool Contains(int sequence) => isHad[sequence];

    /// <summary>Takes in a sequence that is not there yet.</summary>
    /// <param name="sequence">Its number; the question's own come first.</param>
    /// <param name="weights">What each of the question's weighs.</param>
    internal void Add(int sequence, ReadOnlySpan<double> weights)
    {
        Count++;
        if (sequence < weights.Length)
        {
            isHad[sequence] = true;
            Weight += weights[sequence];
            Shared += weights[sequence] > 0 ? 1 : 0;
        }
    }
}
