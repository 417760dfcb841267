using FactBot.Domain.Exchange.Reading;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Writes a document as text: facts as they come, then notes and sources.</summary>
internal static class NumberedList
{
    /// <summary>Writes the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">A fact, with its heading.</param>
    /// <param name="end">What stands below the facts.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    internal static async Task<ExportOutcome> WriteAsync(
        CitedDocument document,
        TextWriter writer,
        Func<CitedEntry, string> entry,
        Func<DocumentEnd, string> end,
        CancellationToken cancellationToken)
    {
        await foreach (var fact in document.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync(entry(fact).AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        var last = document.End(cancellationToken);
        await writer.WriteAsync((last.Written == 0 ? document.Words.NoFacts + "\n" : end(last)).AsMemory(), cancellationToken).ConfigureAwait(false);
        return new ExportOutcome(last.Written, last.Remarks);
    }
}
