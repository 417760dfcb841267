namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// The facts of a segment in the order of their numbers, kept as runs in which number and row grow by one
/// together, as they do when facts are added one after another.
/// </summary>
internal sealed class DocumentTable
{
    private readonly int[] starts;
    private readonly long[] numbers;
    private readonly long[] rows;

    private DocumentTable(int count, int[] starts, long[] numbers, long[] rows) =>
        (Count, this.starts, this.numbers, this.rows) = (count, starts, numbers, rows);

    /// <summary>How many documents.</summary>
    internal int Count { get; }

    /// <summary>The least number of a fact; 0 where there is none.</summary>
    internal long FirstNumber => Count == 0 ? 0 : numbers[0];

    /// <summary>The number of a document's fact.</summary>
    internal long Number(int document)
    {
        var run = RunOf(document);
        return numbers[run] + (document - starts[run]);
    }

    /// <summary>The row of a document's fact.</summary>
    internal long Row(int document)
    {
        var run = RunOf(document);
        return rows[run] + (document - starts[run]);
    }

    /// <summary>The document of the fact with a number; -1 when there is none.</summary>
    internal int Find(long number)
    {
        var run = Array.BinarySearch(numbers, number);
        run = run >= 0 ? run : ~run - 1;
        return run >= 0 && number - numbers[run] < Length(run) ? starts[run] + (int)(number - numbers[run]) : -1;
    }

    /// <summary>Documents of facts, which are in the order of their numbers.</summary>
    internal static DocumentTable Of(IEnumerable<(long Number, long Row)> facts)
    {
        var (starts, numbers, rows) = (new List<int>(), new List<long>(), new List<long>());
        var count = 0;
        foreach (var (number, row) in facts)
        {
            if (count == 0 || number - numbers[^1] != count - starts[^1] || row - rows[^1] != count - starts[^1])
            {
                starts.Add(count);
                numbers.Add(number);
                rows.Add(row);
            }

            count++;
        }

        return new DocumentTable(count, [.. starts], [.. numbers], [.. rows]);
    }

    internal void Write(ByteBuffer target)
    {
        Varint.Write(target, starts.Length);
        var (number, row) = (0L, 0L);
        for (var run = 0; run < starts.Length; run++)
        {
            var length = Length(run);
            Varint.Write(target, length);
            Varint.Write(target, numbers[run] - number);
            Varint.WriteSigned(target, rows[run] - row);
            (number, row) = (numbers[run] + length, rows[run] + length);
        }
    }

    internal static DocumentTable Read(ReadOnlySpan<byte> source)
    {
        var position = 0;
        var count = Varint.ReadCount(source, ref position);
        if (count > source.Length)
        {
            throw Varint.Damaged();
        }

        var (starts, numbers, rows) = (new int[count], new long[count], new long[count]);
        var (documents, number, row) = (0, 0L, 0L);
        for (var run = 0; run < count; run++)
        {
            var length = Varint.ReadCount(source, ref position);
            starts[run] = documents;
            numbers[run] = number += Varint.Read(source, ref position);
            rows[run] = row += Varint.ReadSigned(source, ref position);
            documents += length;
            number += length;
            row += length;
        }

        return new DocumentTable(documents, starts, numbers, rows);
    }

    private int Length(int run) => (run + 1 < starts.Length ? starts[run + 1] : Count) - starts[run];

    private int RunOf(int document)
    {
        if (starts.Length == 1)
        {
            return 0;
        }

        var run = Array.BinarySearch(starts, document);
        return run >= 0 ? run : ~run - 1;
    }
}
