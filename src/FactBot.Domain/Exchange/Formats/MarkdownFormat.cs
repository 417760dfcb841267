using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>The numbered list as CommonMark. Stored words show letter for letter and can forge neither links nor headings.</summary>
public sealed class MarkdownFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["md", "commonmark"];

    /// <inheritdoc/>
    public string Description => "a numbered list with its sources, for wikis and editors";

    /// <inheritdoc/>
    public string MediaType => "text/markdown; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public Task WriteAsync(IAsyncEnumerable<Fact> facts, TextWriter writer, CancellationToken cancellationToken) =>
        NumberedList.WriteAsync(facts, writer, Entry, "## Sources", source => string.Create(CultureInfo.InvariantCulture, $"- \\[{source.Number}\\] {SourceText(source.Source)}\n"), cancellationToken);

    private static string Entry(int number, CitedFact cited)
    {
        var fact = cited.Fact;
        var mark = string.Create(CultureInfo.InvariantCulture, $"{number}. ");
        var indent = new string(' ', mark.Length);
        string Escaped(string text) => MarkdownText.Escape(text, indent);

        var words = Escaped(fact.Wording.Text);
        var entry = new StringBuilder(mark).Append(fact is Quote ? $"“{words}”" : words).Append("\n\n");
        var lines = new[] { FactLines.Figure(fact), FactLines.Attribution(fact), FactLines.Translation(fact), FactLines.Standing(fact) };
        entry.AppendJoin("\\\n", lines.Where(line => line is not null).Select(line => indent + Escaped(line!))).Append("\n\n");
        foreach (var (source, citation) in cited.Citations)
        {
            var place = Escaped(FactLines.Place(citation));
            var excerpt = citation.Excerpt is { } text ? FactLines.Excerpt(text, words => MarkdownText.Escape(words, indent + "  ")) : "";
            entry.Append(CultureInfo.InvariantCulture, $"{indent}- \\[{source}\\]");
            entry.AppendJoin("", place.Length > 0 ? " " + place : "", place.Length > 0 && excerpt.Length > 0 ? ":" : "", excerpt.Length > 0 ? " " + excerpt : "");
            entry.Append('\n');
        }

        return entry.Append('\n').ToString();
    }

    private static string SourceText(Source source)
    {
        var text = MarkdownText.Escape(SourceLine.WithoutAddress(source, place: null), "  ");
        var address = SourceLine.AddressOf(source, MarkdownText.Link);
        return address.Length == 0 ? text : $"{text} {address}".TrimStart();
    }
}
