using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Reading;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A numbered list to read, print or paste into a mail: stored words letter for letter, then the numbered sources.</summary>
public sealed class PlainTextFormat : ITextFormat
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
        var entry = new StringBuilder(cited.Heading is { } heading ? SourceLine.OneLine(heading).ToUpperInvariant() + "\n\n" : "");
        entry.Append(mark).Append(fact is Quote ? lines.Quoted(fact.Wording.Text) : fact.Wording.Text).Append('\n');
        foreach (var line in FactLines.Below(fact, lines))
        {
            entry.Append(CultureInfo.InvariantCulture, $"{indent}{line}\n");
        }

        foreach (var cite in cited.Citations)
        {
            var place = FactLines.Place(cite.Citation, lines);
            string?[] parts = [hasNotePerFact ? null : $"[{cite.Number}]", place.Length > 0 ? place + (cite.Citation.Excerpt is null ? "" : lines.Colon.TrimEnd(' ')) : null, cite.Citation.Excerpt is { } excerpt ? FactLines.Excerpt(excerpt, lines, words => words) : null];
            var line = string.Join(' ', parts.Where(part => part is not null));
            entry.Append(line.Length > 0 ? $"{indent}{line}\n" : "");
        }

        return entry.Append('\n').ToString();
    }

    private static string End(DocumentEnd end, CitedDocument document)
    {
        var text = new StringBuilder();
        if (document.HasNotePerFact)
        {
            text.Append(document.Words.Notes.ToUpperInvariant()).Append("\n\n");
            text.AppendJoin("", end.Notes.Select((note, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {note.Text}\n")));
            text.Append(end.References.IsEmpty ? "" : "\n");
        }

        if (!end.References.IsEmpty)
        {
            text.Append(document.Words.Sources.ToUpperInvariant()).Append("\n\n");
            text.AppendJoin("", end.References.Select(reference => $"{(reference.Number is { } number ? $"[{number}] " : "")}{reference.Text}\n"));
        }

        return text.ToString();
    }
}
