using System.Collections.Immutable;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A table for spreadsheets (RFC 4180, with byte order mark): one row for each citation.</summary>
public sealed class CsvFormat : ITextFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["excel", "spreadsheet", "table"];

    /// <inheritdoc/>
    public string Description => "a table for spreadsheets, one row for each citation, to import again";

    /// <inheritdoc/>
    public string MediaType => "text/csv; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.None;

    /// <inheritdoc/>
    public async Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        await writer.WriteAsync((CsvWriter.ByteOrderMark + FactCsv.Header).AsMemory(), cancellationToken).ConfigureAwait(false);
        var written = 0;
        await foreach (var fact in job.Facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync(FactCsv.Rows(fact).AsMemory(), cancellationToken).ConfigureAwait(false);
            written++;
        }

        return ExportOutcome.All(written);
    }
}
