using System.Text;

namespace FactBot.Store.Sqlite.Index;

/// <summary>The byte streams of a segment.</summary>
internal enum SegmentStream
{
    /// <summary>See <see cref="DocumentTable"/>.</summary>
    Documents,

    /// <summary>The numbers of the facts of which older segments are no longer to be believed: distances, as varints.</summary>
    Superseded,

    /// <summary>See <see cref="TermDictionary"/>.</summary>
    Terms,

    /// <summary>Posting lists in the order of the terms, each whole in one part; see <see cref="PostingFormat"/>.</summary>
    Postings,
}

/// <summary>Takes a part of a stream.</summary>
internal delegate void ChunkSink(SegmentStream stream, int part, ReadOnlySpan<byte> data);

/// <summary>Writes a segment from front to end: terms in order, then documents.</summary>
internal sealed class SegmentWriter(ChunkSink sink)
{
    private const int ChunkSize = 64 * 1024;
    private readonly ByteBuffer terms = new(ChunkSize);
    private readonly ByteBuffer postings = new(ChunkSize * 2);
    private readonly ByteBuffer list = new();
    private readonly ByteBuffer previous = new(64);
    private int termParts;
    private int postingParts;

    /// <summary>Adds a term that sorts after the one before.</summary>
    /// <param name="term">Its UTF-8 bytes.</param>
    /// <param name="superseded">How many postings of older segments that have this term are superseded by this one.</param>
    /// <param name="documents">The documents that have it.</param>
    /// <param name="impacts">Its impact in each.</param>
    internal void Add(ReadOnlySpan<byte> term, int superseded, ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts)
    {
        var shared = term.CommonPrefixLength(previous.Written);
        Varint.Write(terms, shared);
        Varint.Write(terms, term.Length - shared);
        terms.Add(term[shared..]);
        Varint.Write(terms, documents.Length);
        Varint.Write(terms, superseded);
        if (!documents.IsEmpty)
        {
            AddPostings(documents, impacts);
        }

        previous.Clear();
        previous.Add(term);
        if (terms.Length >= ChunkSize)
        {
            Flush(SegmentStream.Terms, terms, ref termParts);
        }
    }

    /// <summary>Ends the segment.</summary>
    internal void Finish(DocumentTable documents, IEnumerable<long> superseded)
    {
        Flush(SegmentStream.Terms, terms, ref termParts);
        Flush(SegmentStream.Postings, postings, ref postingParts);
        documents.Write(terms);
        var part = 0;
        Flush(SegmentStream.Documents, terms, ref part);
        var before = 0L;
        foreach (var number in superseded)
        {
            Varint.Write(terms, number - before);
            before = number;
        }

        part = 0;
        Flush(SegmentStream.Superseded, terms, ref part);
    }

    /// <summary>The bytes by which a term is sorted.</summary>
    internal static byte[] Bytes(string term) => Encoding.UTF8.GetBytes(term);

    private void AddPostings(ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts)
    {
        list.Clear();
        PostingFormat.Write(list, documents, impacts);
        var begins = postings.Length == 0 || postings.Length + list.Length > ChunkSize;
        if (begins)
        {
            Flush(SegmentStream.Postings, postings, ref postingParts);
        }

        postings.Add(list.Written);
        terms.Add(PostingFormat.Greatest(impacts));
        Varint.Write(terms, ((long)list.Length << 1) | (begins ? 1L : 0));
    }

    private void Flush(SegmentStream stream, ByteBuffer buffer, ref int part)
    {
        if (buffer.Length > 0)
        {
            sink(stream, part++, buffer.Written);
            buffer.Clear();
        }
    }
}
