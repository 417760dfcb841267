using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace FactBot.Domain.Questions;

/// <summary>
/// The letters of a word as it is written, in a form that is compared at once: up to sixteen of ASCII side by side.
/// Of any other word it is only a hash, and equal words are told by all their letters.
/// </summary>
/// <param name="First">The first eight letters.</param>
/// <param name="Second">The next eight.</param>
internal readonly record struct WordLetters(ulong First, ulong Second)
{
    private const int Most = 16;

    // No letter of ASCII has this bit.
    private const ulong OnlyHash = 1UL << 63;

    /// <summary>Whether these are all letters of the word.</summary>
    internal bool AreAll => (Second & OnlyHash) == 0;

    /// <summary>Of a word of letters and digits.</summary>
    internal static WordLetters Of(ReadOnlySpan<char> written)
    {
        Span<byte> letters = stackalloc byte[Most];
        letters.Clear();
        return written.Length <= Most && Ascii.FromUtf16(written, letters, out _) == OperationStatus.Done
            ? new WordLetters(MemoryMarshal.Read<ulong>(letters), MemoryMarshal.Read<ulong>(letters[sizeof(ulong)..]))
            : new WordLetters((uint)string.GetHashCode(written), OnlyHash);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = (First ^ (Second * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
        return (int)(hash * 0x9E3779B97F4A7C15 >> 33);
    }
}
