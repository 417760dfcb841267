using System.Runtime.CompilerServices;

namespace FactBot.Domain.Exchange;

/// <summary>One record of a file, read.</summary>
/// <param name="LineNumber">The line the record starts on; 1 for the first of the file.</param>
/// <param name="Result">The fact, or why it is none.</param>
public sealed record ReadLine(int LineNumber, ReadFact Result)
{
    /// <summary>Whether U+FFFF may stand in the record, by which who decodes a file can mark bytes that are no text.</summary>
    public bool MayHoldMark { get; init; } = true;
}

/// <summary>Reads facts from a file one by one. A bad record never stops the rest, and memory stays bounded.</summary>
public static class FactFileReader
{
    /// <summary>The most characters one record may have: 1 MiB.</summary>
    public const int RecordLimit = 1024 * 1024;

    /// <summary>Why a record was not even looked at.</summary>
    internal const string TooLong = "the line is longer than 1 MiB (1,048,576 characters), which no fact is";

    /// <summary>Reads all records of a file; blank lines and a byte order mark are skipped.</summary>
    public static IAsyncEnumerable<ReadLine> ReadAsync(TextReader reader, FactFileFormat format, ImportContext context, CancellationToken cancellationToken) =>
        format == FactFileFormat.Csv
            ? FactCsvReader.ReadAsync(reader, context, cancellationToken)
            : ReadJsonLinesAsync(reader, context, cancellationToken);

    private static async IAsyncEnumerable<ReadLine> ReadJsonLinesAsync(TextReader reader, ImportContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new BoundedLineReader(reader, RecordLimit);
        var memory = new FileMemory(context);
        while (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.IsTooLong)
            {
                yield return new ReadLine(line.Number, new ReadFact.Unreadable(TooLong));
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                yield return new ReadLine(line.Number, FactJsonReader.Read(line.Text, context, memory))
                {
                    MayHoldMark = line.Text.Contains('\uFFFF') || line.Text.Contains("\\u", StringComparison.Ordinal),
                };
            }
        }
    }
}
