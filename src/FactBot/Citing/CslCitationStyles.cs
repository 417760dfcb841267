using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Csl;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange;
using FactBot.Domain.Sources;

namespace FactBot.Citing;

/// <summary>The citation styles that FactBot brings along, written by its own CSL processor.</summary>
internal sealed class CslCitationStyles : ICitationStyles
{
    /// <inheritdoc/>
    public ImmutableArray<CitationStyle> All { get; } = [.. OwnStyles.All.Select(style => new CitationStyle(style.Name, style.Title))];

    /// <inheritdoc/>
    public ImmutableArray<string> Write(string style, IReadOnlyList<Citation> citations, string? language)
    {
        var ids = new Dictionary<Source, string>();
        foreach (var citation in citations)
        {
            ids.TryAdd(citation.Source, $"s{ids.Count + 1}");
        }

        var loaded = OwnStyles.Load(style);
        var processor = new CslProcessor(loaded, ids.Select(pair => Item(pair.Key, pair.Value)), options: new CslOptions { Language = language ?? "en-US" });
        var cites = processor.Cite([.. citations.Select((citation, place) => Cite(citation, ids[citation.Source], loaded.IsNoteStyle ? place + 1 : 0))]);
        var lines = cites.Where(cite => !cite.IsEmpty).Select(cite => cite.ToString());
        if (!loaded.HasBibliography)
        {
            return [.. lines.Distinct()];
        }

        var bibliography = processor.Bibliography();
        return
        [
            .. lines.Distinct(),
            .. bibliography.Entries.Select(entry => entry.Text.ToString()),
            .. bibliography.LeftOut.Select(id => $"(The style {style} has no entry for {SourceLine.Of(ids.First(pair => pair.Value == id).Key)})"),
        ];
    }

    private static CslCitation Cite(Citation citation, string id, int note)
    {
        var cite = citation.Locator is { } locator ? new CslCite(id) { Locator = locator.Value, Label = locator.Label } : new CslCite(id);
        return new CslCitation([cite]) { NoteIndex = note };
    }

    /// <inheritdoc/>
    public StyledCitations Format(StyledRequest request, CancellationToken cancellationToken) =>
        new CslStyledSources(OwnStyles.Load(request.Style), request).Write(cancellationToken);

    /// <summary>A source as the processor reads it.</summary>
    internal static CslItem Item(Source source, string id)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, FactJsonWriter.Options))
        {
            CslJsonWriter.Write(json, source, id);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return CslItem.Read(document.RootElement, id);
    }
}
