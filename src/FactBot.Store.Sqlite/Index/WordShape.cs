using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace FactBot.Store.Sqlite.Index;

/// <summary>What is quickly compared of two words, to see whether one may be the other misspelt.</summary>
/// <param name="Letters">A bit for each byte it has, by its lowest five bits.</param>
/// <param name="Length">Its letters; 0 when it has others than ASCII, or more than 255.</param>
internal readonly record struct WordShape(uint Letters, byte Length)
{
    /// <summary>A letter is of one byte in ASCII, else of up to four.</summary>
    private const int BytesOfLetter = 4;

    /// <summary>The shape of a word in UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static WordShape Of(ReadOnlySpan<byte> word)
    {
        var letters = 0u;
        foreach (var value in word)
        {
            letters |= 1u << value;
        }

        return new WordShape(letters, word.Length <= byte.MaxValue && Ascii.IsValid(word) ? (byte)word.Length : (byte)0);
    }

    /// <summary>
    /// Whether it is worth comparing: false only where more slips are between the words. A slip changes the length by
    /// one letter, and adds to or takes from the letters that occur no more than two.
    /// </summary>
    /// <param name="other">The other word.</param>
    /// <param name="slips">How many are of interest.</param>
    internal bool MayBeNear(WordShape other, int slips)
    {
        var different = BitOperations.PopCount(Letters ^ other.Letters);
        return Length > 0 && other.Length > 0
            ? different <= slips * 2 && Math.Abs(Length - other.Length) <= slips
            : different <= slips * 2 * BytesOfLetter;
    }
}
