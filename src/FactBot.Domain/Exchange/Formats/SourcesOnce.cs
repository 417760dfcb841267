using System.Runtime.CompilerServices;
using FactBot.Domain.Citations;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A source with a key that no other source of the file has.</summary>
internal readonly record struct KeyedSource(string Key, Source Source);

/// <summary>What the bibliographic formats write: each source of the facts once, in order of first use.</summary>
internal sealed class SourcesOnce(ExportJob job)
{
    /// <summary>How many facts were read.</summary>
    internal int Facts { get; private set; }

    internal async IAsyncEnumerable<KeyedSource> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var numbering = new SourceNumbering();
        var keys = new CitationKeys();
        var count = 0;
        await foreach (var fact in job.Facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Facts++;
            foreach (var citation in fact.Citations)
            {
                if (numbering.NumberOf(citation.Source) > count)
                {
                    count++;
                    yield return new KeyedSource(keys.Next(citation.Source), job.Addressed(citation.Source));
                }
            }
        }
    }

    /// <summary>Writes each source as it comes.</summary>
    internal async Task<ExportOutcome> WriteAsync(TextWriter writer, Func<string, Source, string> record, CancellationToken cancellationToken)
    {
        await foreach (var (key, source) in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync(record(key, source).AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        return ExportOutcome.All(Facts);
    }
}
