using System.Runtime.CompilerServices;

namespace FactBot.Domain.Answers;

/// <summary>
/// The four-letter sequences of a word, by which a slip of the pen, another ending or a compound is still seen to
/// be much the same word. Each word is read with its beginning and its end: "mack" has "^mac", "mack" and "ack$".
/// One after the other they are four UTF-16 units, packed, then mixed so that tables keep likes apart; none is 0.
/// </summary>
internal ref struct Letters
{
    private const int Size = 4;

    // Odd, so that no two sequences come to the same.
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    private readonly ReadOnlySpan<char> word;
    private readonly int last;
    private ulong packed;
    private int at;

    /// <summary>Stands before the first sequence of a word.</summary>
    internal Letters(ReadOnlySpan<char> word)
    {
        this.word = word;
        last = Math.Max(Size - 1, word.Length + 1);
        while (at < Size - 1)
        {
            TakeNext();
        }
    }

    /// <summary>The sequence it stands at.</summary>
    public readonly ulong Current => packed * Mixer;

    /// <summary>Itself: it is gone through once.</summary>
    public readonly Letters GetEnumerator() => this;

    /// <summary>Goes to the next sequence; false when there is none.</summary>
    public bool MoveNext()
    {
        if (at > last)
        {
            return false;
        }

        TakeNext();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeNext()
    {
        packed = (packed << 16) | (at == 0 ? '^' : at <= word.Length ? word[at - 1] : at == word.Length + 1 ? '$' : '\0');
        at++;
    }
}
