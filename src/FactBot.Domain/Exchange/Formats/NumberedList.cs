using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A list to read: numbered facts, each written as it comes, then the numbered sources they point to.</summary>
internal static class NumberedList
{
    /// <summary>Writes the list.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">A fact with its number in the list.</param>
    /// <param name="heading">What stands above the sources.</param>
    /// <param name="line">A source.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    internal static async Task WriteAsync(
        IAsyncEnumerable<Fact> facts,
        TextWriter writer,
        Func<int, CitedFact, string> entry,
        string heading,
        Func<NumberedSource, string> line,
        CancellationToken cancellationToken)
    {
        var numbering = new SourceNumbering();
        var number = 0;
        await foreach (var fact in facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync(entry(++number, numbering.Cite(fact)).AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        var sources = number == 0 ? "No facts.\n" : heading + "\n\n" + string.Concat(numbering.Sources.Select(line));
        await writer.WriteAsync(sources.AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
