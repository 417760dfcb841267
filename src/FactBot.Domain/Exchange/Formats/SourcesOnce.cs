using System.Runtime.CompilerServices;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A source with a key that no other source of the file has.</summary>
internal readonly record struct KeyedSource(string Key, Source Source);

/// <summary>What the bibliographic formats write: each source of the facts once, in order of first use.</summary>
internal static class SourcesOnce
{
    internal static async IAsyncEnumerable<KeyedSource> Of(IAsyncEnumerable<Fact> facts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var numbering = new SourceNumbering();
        var keys = new CitationKeys();
        var count = 0;
        await foreach (var fact in facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var citation in fact.Citations)
            {
                if (numbering.NumberOf(citation.Source) > count)
                {
                    count++;
                    yield return new KeyedSource(keys.Next(citation.Source), citation.Source);
                }
            }
        }
    }
}
