using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A numbered list to read, print or paste into a mail: stored words letter for letter, then the numbered sources.</summary>
public sealed class PlainTextFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["plain", "plain text", "txt"];

    /// <inheritdoc/>
    public string Description => "a numbered list with its sources, to read or paste";

    /// <inheritdoc/>
    public string MediaType => "text/plain; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public Task WriteAsync(IAsyncEnumerable<Fact> facts, TextWriter writer, CancellationToken cancellationToken) =>
        NumberedList.WriteAsync(facts, writer, Entry, "SOURCES", source => string.Create(CultureInfo.InvariantCulture, $"[{source.Number}] {SourceLine.Of(source.Source)}\n"), cancellationToken);

    private static string Entry(int number, CitedFact cited)
    {
        var fact = cited.Fact;
        var mark = string.Create(CultureInfo.InvariantCulture, $"{number}. ");
        var indent = new string(' ', mark.Length);
        var entry = new StringBuilder(mark).Append(fact is Quote ? $"“{fact.Wording.Text}”" : fact.Wording.Text).Append('\n');
        foreach (var line in new[] { FactLines.Figure(fact), FactLines.Attribution(fact), FactLines.Translation(fact), FactLines.Standing(fact) })
        {
            entry.Append(line is null ? "" : $"{indent}{line}\n");
        }

        foreach (var (source, citation) in cited.Citations)
        {
            var place = FactLines.Place(citation);
            entry.Append(CultureInfo.InvariantCulture, $"{indent}[{source}]{(place.Length > 0 ? " " + place : "")}");
            entry.Append(citation.Excerpt is { } excerpt ? $"{(place.Length > 0 ? ":" : "")} {FactLines.Excerpt(excerpt, words => words)}\n" : "\n");
        }

        return entry.Append('\n').ToString();
    }
}
