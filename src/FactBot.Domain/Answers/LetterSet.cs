namespace FactBot.Domain.Answers;

/// <summary>Which of a question's four-letter sequences a text has, and how many sequences it has of its own.</summary>
/// <param name="asked">The question's.</param>
internal sealed class LetterSet(AskedLetters asked)
{
    private readonly bool[] isHad = new bool[asked.Count];

    /// <summary>How many different sequences the text has.</summary>
    internal int Count { get; private set; }

    /// <summary>How many of them the question has too, and what these weigh there.</summary>
    internal int Shared { get; private set; }

    internal double Weight { get; private set; }

    /// <summary>Whether the text has a sequence of the question, by its number.</summary>
    internal bool Contains(int sequence) => isHad[sequence];

    /// <summary>Takes in a word of the text.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">What the text has had so far.</param>
    internal void Add(ReadOnlySpan<char> word, SequenceTable known)
    {
        foreach (var sequence in new Letters(word))
        {
            if (known.Add(sequence))
            {
                Add(asked.NumberOf(sequence));
            }
        }
    }

    private void Add(int number)
    {
        Count++;
        if (number >= 0)
        {
            isHad[number] = true;
            Weight += asked.WeightOf(number);
            Shared += asked.WeightOf(number) > 0 ? 1 : 0;
        }
    }
}
