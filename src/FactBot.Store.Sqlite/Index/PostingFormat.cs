using System.Buffers.Binary;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// How the postings of one term stand in bytes. Documents are numbered by their order in the segment. Blocks of
/// <see cref="BlockSize"/> postings hold the distances between documents, all of one width of 1 to 4 bytes, then
/// one byte of impact each. A list of one block is that width and the block; a longer list begins with a
/// directory of all its blocks, by which blocks are passed over unread.
/// </summary>
internal static class PostingFormat
{
    internal const int BlockSize = 128;

    /// <summary>Bytes of a directory entry: last document (4), where the block begins (4), greatest impact, width.</summary>
    internal const int EntrySize = 10;

    internal static int Blocks(int count) => (count + BlockSize - 1) / BlockSize;

    internal static int DirectorySize(int count) => count <= BlockSize ? 1 : Blocks(count) * EntrySize;

    /// <summary>Appends a list, which has at least one posting; documents ascend.</summary>
    internal static void Write(ByteBuffer target, ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts)
    {
        var start = target.Length;
        var directory = DirectorySize(documents.Length);
        target.Grow(directory);
        var previous = 0;
        Span<byte> entry = stackalloc byte[EntrySize];
        for (var (block, from) = (0, 0); from < documents.Length; block++, from += BlockSize)
        {
            var count = Math.Min(BlockSize, documents.Length - from);
            var at = target.Length - start;
            var width = WriteBlock(target, documents.Slice(from, count), impacts.Slice(from, count), previous);
            previous = documents[from + count - 1];
            if (documents.Length <= BlockSize)
            {
                target.Overwrite(start, [width]);
                return;
            }

            BinaryPrimitives.WriteInt32LittleEndian(entry, previous);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], at);
            entry[8] = Greatest(impacts.Slice(from, count));
            entry[9] = width;
            target.Overwrite(start + (block * EntrySize), entry);
        }
    }

    /// <summary>The greatest of impacts.</summary>
    internal static byte Greatest(ReadOnlySpan<byte> impacts)
    {
        byte greatest = 0;
        foreach (var impact in impacts)
        {
            greatest = Math.Max(greatest, impact);
        }

        return greatest;
    }

    /// <summary>Reads the documents of a block.</summary>
    /// <returns>Where its impacts begin.</returns>
    internal static int ReadBlock(ReadOnlySpan<byte> list, int at, int width, int previous, Span<int> documents)
    {
        var end = at + (width * documents.Length);
        if (width is < 1 or > 4 || at < 0 || end + documents.Length > list.Length)
        {
            throw Varint.Damaged();
        }

        var source = list[at..end];
        switch (width)
        {
            case 1:
                for (var i = 0; i < documents.Length && i < source.Length; i++)
                {
                    documents[i] = previous += source[i];
                }

                break;
            case 2:
                for (var i = 0; i < documents.Length; i++)
                {
                    documents[i] = previous += BinaryPrimitives.ReadUInt16LittleEndian(source[(2 * i)..]);
                }

                break;
            case 3:
                for (var i = 0; i < documents.Length; i++)
                {
                    documents[i] = previous += BinaryPrimitives.ReadUInt16LittleEndian(source[(3 * i)..]) | (source[(3 * i) + 2] << 16);
                }

                break;
            default:
                for (var i = 0; i < documents.Length; i++)
                {
                    documents[i] = previous += BinaryPrimitives.ReadInt32LittleEndian(source[(4 * i)..]);
                }

                break;
        }

        return end;
    }

    private static byte WriteBlock(ByteBuffer target, ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts, int previous)
    {
        var greatest = documents[0] - previous;
        for (var i = 1; i < documents.Length; i++)
        {
            greatest = Math.Max(greatest, documents[i] - documents[i - 1]);
        }

        var width = greatest switch { < 1 << 8 => 1, < 1 << 16 => 2, < 1 << 24 => 3, _ => 4 };
        var bytes = target.Grow(width * documents.Length);
        foreach (var document in documents)
        {
            var distance = document - previous;
            for (var i = 0; i < width; i++)
            {
                bytes[i] = (byte)(distance >> (8 * i));
            }

            bytes = bytes[width..];
            previous = document;
        }

        target.Add(impacts);
        return (byte)width;
    }
}
