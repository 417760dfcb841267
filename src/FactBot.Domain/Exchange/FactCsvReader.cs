using System.Runtime.CompilerServices;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Reads facts from a table whose first row names its columns. Rows that follow each other with the same key,
/// external id and id and the same statement are one fact with several citations.
/// </summary>
internal static class FactCsvReader
{
    internal static async IAsyncEnumerable<ReadLine> ReadAsync(TextReader reader, ImportContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CsvHeader? header = null;
        var memory = new FileMemory(context);
        CsvRecord? open = null;
        await foreach (var row in CsvReader.ReadAsync(reader, cancellationToken).ConfigureAwait(false))
        {
            if (header is null)
            {
                header = CsvHeader.Of(row);
                if (header.Fault is { } fault)
                {
                    yield return new ReadLine(row.LineNumber, new ReadFact.Unreadable(fault));
                    yield break;
                }

                continue;
            }

            var record = CsvRecord.Of(row, header);
            if (open is not null && open.TryTake(record))
            {
                continue;
            }

            if (open is not null)
            {
                yield return header!.WithWarnings(open.Read(context, memory));
            }

            open = record;
        }

        if (open is not null)
        {
            yield return header!.WithWarnings(open.Read(context, memory));
        }
    }
}
