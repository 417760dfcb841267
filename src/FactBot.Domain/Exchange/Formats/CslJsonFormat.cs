using System.Collections.Immutable;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>An array of CSL-JSON items that keeps to the schema (csl-data 1.0.2): each source once.</summary>
public sealed class CslJsonFormat : ITextFormat
{
    /// <inheritdoc/>
    public string Name => "csl-json";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["csl", "citeproc", "zotero"];

    /// <inheritdoc/>
    public string Description => "the sources for Zotero, pandoc and other programs that read CSL";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.citationstyles.csl+json; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.ArchiveLinks;

    /// <inheritdoc/>
    public async Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        var sources = new SourcesOnce(job);
        var separator = "[";
        await foreach (var (key, source) in sources.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var item = JsonText.Written(json => CslJsonWriter.Write(json, CslSchema.Conforming(source), key));
            await writer.WriteAsync((separator + "\n" + item).AsMemory(), cancellationToken).ConfigureAwait(false);
            separator = ",";
        }

        await writer.WriteAsync((separator == "[" ? "[]\n" : "\n]\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        return ExportOutcome.All(sources.Facts);
    }
}
