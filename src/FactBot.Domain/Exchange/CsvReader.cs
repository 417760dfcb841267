using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace FactBot.Domain.Exchange;

/// <summary>One row of a table.</summary>
/// <param name="LineNumber">The line it starts on.</param>
/// <param name="Cells">Its cells; empty when it cannot be read.</param>
/// <param name="Fault">Why it cannot be read, or null.</param>
public sealed record CsvRow(int LineNumber, ImmutableArray<string> Cells, string? Fault);

/// <summary>
/// Reads RFC 4180 tables with commas, semicolons or tabs, whichever the first line has most of. A row that breaks
/// the rules is reported, and reading goes on with the line below the one it started on. The apostrophe that
/// <see cref="CsvWriter"/> puts before a formula is taken off again.
/// </summary>
public static class CsvReader
{
    /// <summary>Reads all rows; rows without any text are skipped.</summary>
    public static async IAsyncEnumerable<CsvRow> ReadAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new BoundedLineReader(reader, FactFileReader.RecordLimit);
        char? separator = null;
        while (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } first)
        {
            separator ??= SeparatorOf(first.Text);
            var row = await ReadRowAsync(lines, first, separator.Value, cancellationToken).ConfigureAwait(false);
            if (row.Fault is not null || row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return row;
            }
        }
    }

    private static async ValueTask<CsvRow> ReadRowAsync(BoundedLineReader lines, PhysicalLine first, char separator, CancellationToken cancellationToken)
    {
        var parser = new CsvRowParser(separator);
        var used = new List<PhysicalLine>();
        var length = 0;
        for (PhysicalLine? next = first; ; next = await lines.NextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (next is { } taken)
            {
                used.Add(taken);
                length += taken.Text.Length + taken.Ending.Length;
            }

            var fault = next switch
            {
                null => "a quotation mark is opened and never closed",
                { IsTooLong: true } => FactFileReader.TooLong,
                _ when length > lines.Limit => FactFileReader.TooLong,
                { } line => parser.Take(line.Text),
            };
            if (fault is not null)
            {
                lines.PutBack(used.Skip(1));
                return new CsvRow(first.Number, [], fault);
            }

            if (!parser.IsInsideQuotes)
            {
                return new CsvRow(first.Number, [.. parser.Cells.Select(CsvCell.WithoutGuard)], null);
            }

            parser.TakeEnding(next!.Value.Ending);
        }
    }

    private static char SeparatorOf(string header)
    {
        var outside = new StringBuilder();
        var isInside = false;
        foreach (var c in header)
        {
            isInside ^= c == '"';
            outside.Append(isInside ? ' ' : c);
        }

        var text = outside.ToString();
        return ",;\t".MaxBy(candidate => text.Count(c => c == candidate));
    }
}
