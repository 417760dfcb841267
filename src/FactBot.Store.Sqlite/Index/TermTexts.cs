using System.Text;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Many terms as bytes, to be looked for together.</summary>
internal sealed class TermTexts
{
    private readonly byte[] text;
    private readonly int[] ends;
    private readonly uint[] hashes;

    /// <summary>The bytes of terms.</summary>
    internal TermTexts(IReadOnlyList<string> terms)
    {
        (text, ends) = (new byte[terms.Sum(term => Encoding.UTF8.GetMaxByteCount(term.Length))], new int[terms.Count]);
        hashes = new uint[terms.Count];
        var end = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = end += Encoding.UTF8.GetBytes(terms[i], text.AsSpan(end));
            hashes[i] = TermHash.Of(this[i]);
        }
    }

    /// <summary>The <see cref="TermHash"/> of one.</summary>
    internal uint Hash(int term) => hashes[term];

    /// <summary>The bytes of one.</summary>
    internal ReadOnlySpan<byte> this[int term]
    {
        get
        {
            var start = term == 0 ? 0 : ends[term - 1];
            return text.AsSpan(start, ends[term] - start);
        }
    }
}
