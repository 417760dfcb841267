using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>JSON Lines, the lossless format: importing an export gives the same facts.</summary>
public sealed class JsonLinesFormat : IExportFormat
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
    public async Task WriteAsync(IAsyncEnumerable<Fact> facts, TextWriter writer, CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync((JsonText.Written(json => FactJsonWriter.Write(json, fact)) + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }
}
