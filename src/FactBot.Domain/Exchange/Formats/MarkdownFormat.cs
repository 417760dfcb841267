using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Reading;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>The numbered list as CommonMark. Stored words show letter for letter and can forge neither links nor headings.</summary>
public sealed class MarkdownFormat : ITextFormat
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
    public ExportAbilities Abilities => ExportAbilities.Reading;

    /// <inheritdoc/>
    public Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        var document = new CitedDocument(job);
        return NumberedList.WriteAsync(document, writer, entry => Entry(entry, document.HasNotePerFact, document.Words.Lines), end => End(end, document), cancellationToken);
    }

    private static string Entry(CitedEntry cited, bool hasNotePerFact, LineWords lines)
    {
        var fact = cited.Fact;
        var mark = string.Create(CultureInfo.InvariantCulture, $"{cited.Number}. ");
        var indent = new string(' ', mark.Length);
        string Escaped(string text) => MarkdownText.Escape(text, indent);

        var words = Escaped(fact.Wording.Text);
        var entry = new StringBuilder(cited.Heading is { } heading ? $"## {MarkdownText.Escape(SourceLine.OneLine(heading), "")}\n\n" : "");
        entry.Append(mark).Append(fact is Quote ? lines.Quoted(words) : words);
        entry.Append(hasNotePerFact ? string.Create(CultureInfo.InvariantCulture, $"[^{cited.Number}]\n\n") : "\n\n");
        entry.AppendJoin("\\\n", FactLines.Below(fact, lines).Select(line => indent + Escaped(line))).Append("\n\n");
        foreach (var cite in cited.Citations)
        {
            var place = Escaped(FactLines.Place(cite.Citation, lines));
            var excerpt = cite.Citation.Excerpt is { } text ? FactLines.Excerpt(text, lines, words => MarkdownText.Escape(words, indent + "  ")) : null;
            string?[] parts = [hasNotePerFact ? null : $"\\[{cite.Number}\\]", place.Length > 0 ? place + (excerpt is null ? "" : lines.Colon.TrimEnd(' ')) : null, excerpt];
            var line = string.Join(' ', parts.Where(part => part is not null));
            entry.Append(line.Length > 0 ? $"{indent}- {line}\n" : "");
        }

        return entry.Append('\n').ToString();
    }

    private static string End(DocumentEnd end, CitedDocument document)
    {
        var text = new StringBuilder();
        if (document.HasNotePerFact)
        {
            text.AppendJoin("", end.Notes.Select((note, i) => string.Create(CultureInfo.InvariantCulture, $"[^{i + 1}]: {MarkdownRuns.Of(note.Text)}\n")));
            text.Append(end.References.IsEmpty ? "" : "\n");
        }

        if (!end.References.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {document.Words.Sources}\n\n");
            text.AppendJoin("", end.References.Select(reference => $"- {(reference.Number is { } number ? $"\\[{number}\\] " : "")}{MarkdownRuns.Of(reference.Text)}\n"));
        }

        return text.ToString();
    }
}
