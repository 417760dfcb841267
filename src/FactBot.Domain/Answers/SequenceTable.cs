using System.Numerics;

namespace FactBot.Domain.Answers;

/// <summary>
/// The four-letter sequences of one text after another. A text has few, so that its table stays in the processor's
/// nearest memory, where one of all texts of a question would not.
/// </summary>
internal sealed class SequenceTable
{
    private const int Least = 64;
    private ulong[] slots = new ulong[Least];
    private int size = Least;

    /// <summary>Forgets the text before.</summary>
    /// <param name="most">How many letters the next has at most; no word has more sequences than letters.</param>
    internal void Begin(int most)
    {
        size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Least, 2 * most));
        if (slots.Length < size)
        {
            slots = new ulong[size];
        }
        else
        {
            Array.Clear(slots, 0, size);
        }
    }

    /// <summary>Adds a sequence; false when it is there.</summary>
    internal bool Add(ulong sequence)
    {
        var slot = (int)(sequence >> (64 - BitOperations.Log2((uint)size)));
        for (; slots[slot] != 0; slot = (slot + 1) & (size - 1))
        {
            if (slots[slot] == sequence)
            {
                return false;
            }
        }

        slots[slot] = sequence;
        return true;
    }
}
