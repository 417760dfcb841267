using System.Collections.Immutable;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>
/// schema.org ClaimReview as JSON-LD, one element for each claim with a published verdict, to be put into the page of
/// the review. Everything else is left out, and that is said.
/// </summary>
public sealed class ClaimReviewFormat : ITextFormat
{
    /// <inheritdoc/>
    public string Name => "claimreview";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["json-ld", "schema.org", "fact check markup"];

    /// <inheritdoc/>
    public string Description => "reviewed claims as JSON-LD, for fact-check directories";

    /// <inheritdoc/>
    public string MediaType => "application/ld+json; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".jsonld";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.None;

    /// <inheritdoc/>
    public async Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        var left = new ClaimReviewLeftOut();
        var written = 0;
        await foreach (var fact in job.Facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (left.Fits(fact))
            {
                var element = JsonText.Written(json => ClaimReviewElement.Write(json, fact), ClaimReviewElement.Options);
                await writer.WriteAsync(((written++ == 0 ? "[\n" : ",\n") + element).AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }

        await writer.WriteAsync((written == 0 ? "[]\n" : "\n]\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        return new ExportOutcome(written, left.Remarks);
    }
}
