using System.Runtime.InteropServices;
using System.Text;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Tells which sources of a newsroom can have a text in what a filter for sources looks into, so that few of them are
/// read. Of each source it has 256 bits, one set for each three bytes that follow one another; a source with the text
/// has all bits of the text. Sources are only ever added, so it is made at the first such filter and then grows.
/// </summary>
internal sealed class SourceSieve
{
    private const int Piece = 3;
    private readonly Lock growing = new();
    private readonly List<long> ids = [];
    private readonly List<Signature> signatures = [];
    private long generation;
    private long last;

    /// <summary>The rows of the sources that can have a folded text, and few others; null when it is too short to tell.</summary>
    /// <param name="connection">The read under way.</param>
    /// <param name="newsroom">The newsroom's row.</param>
    /// <param name="ofGeneration">The generation asked: with another one, the texts may be others.</param>
    /// <param name="folded">The text.</param>
    internal List<long>? Candidates(Connection connection, long newsroom, long ofGeneration, string folded)
    {
        var text = Encoding.UTF8.GetBytes(folded);
        if (text.Length < Piece)
        {
            return null;
        }

        var wanted = Signature.Of(text);
        lock (growing)
        {
            Grow(connection, newsroom, ofGeneration);
            var candidates = new List<long>();
            var known = CollectionsMarshal.AsSpan(signatures);
            for (var i = 0; i < known.Length; i++)
            {
                if (known[i].HasAllOf(wanted))
                {
                    candidates.Add(ids[i]);
                }
            }

            return candidates;
        }
    }

    private void Grow(Connection connection, long newsroom, long ofGeneration)
    {
        if (generation != ofGeneration)
        {
            ids.Clear();
            signatures.Clear();
            (generation, last) = (ofGeneration, 0);
        }

        SourceRows.ForEachFolded(connection, newsroom, last, (id, folded) =>
        {
            ids.Add(id);
            signatures.Add(Signature.Of(folded));
            last = id;
        });
    }

    private readonly record struct Signature(ulong A, ulong B, ulong C, ulong D)
    {
        internal static Signature Of(ReadOnlySpan<byte> text)
        {
            Span<ulong> bits = stackalloc ulong[4];
            bits.Clear();
            for (var i = 0; i + Piece <= text.Length; i++)
            {
                var bit = (uint)(text[i] | (text[i + 1] << 8) | (text[i + 2] << 16)) * 0x9E37_79B1u >> 24;
                bits[(int)(bit >> 6)] |= 1UL << (int)bit;
            }

            return new Signature(bits[0], bits[1], bits[2], bits[3]);
        }

        internal bool HasAllOf(in Signature other) =>
            ((other.A & ~A) | (other.B & ~B) | (other.C & ~C) | (other.D & ~D)) == 0;
    }
}
