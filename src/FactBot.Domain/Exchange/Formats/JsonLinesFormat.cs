using System.Collections.Immutable;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>JSON Lines, the lossless format: importing an export gives the same facts.</summary>
public sealed class JsonLinesFormat : ITextFormat
{
    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["json", "json lines", "ndjson"];

    /// <inheritdoc/>
    public string Description => "everything on record, to import again";

    /// <inheritdoc/>
    public string MediaType => "application/jsonl; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".jsonl";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.None;

    /// <inheritdoc/>
    public async Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        var written = 0;
        await foreach (var fact in job.Facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync((JsonText.Written(json => FactJsonWriter.Write(json, fact)) + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
            written++;
        }

        return ExportOutcome.All(written);
    }
}
