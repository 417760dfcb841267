using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Csl;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange;
using FactBot.Domain.Sources;

namespace FactBot.Citing;

/// <summary>The citation styles that FactBot brings along and those an operator dropped into a folder, written by its own CSL processor.</summary>
internal sealed class CslCitationStyles(StyleFolder folder) : ICitationStyles
{
    private static readonly ImmutableArray<CitationStyle> Own = [.. OwnStyles.All.Select(style => new CitationStyle(style.Name, style.Title))];

    /// <summary>The folder.</summary>
    internal StyleFolder Folder => folder;

    /// <inheritdoc/>
    public ImmutableArray<CitationStyle> All
    {
        get
        {
            var dropped = folder.Styles;
            return dropped.IsEmpty ? Own :
            [
                .. Own.Where(style => !dropped.Any(file => file.Name == style.Name)),
                .. dropped.Select(file => new CitationStyle(file.Name, folder.TitleOf(file)) { IsOwn = Own.Any(style => style.Name == file.Name) }),
            ];
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Write(string style, IReadOnlyList<Citation> citations, string? language) =>
        Usable(() => WriteLines(style, citations, language));

    /// <inheritdoc/>
    public StyledCitations Format(StyledRequest request, CancellationToken cancellationToken) =>
        Usable(() => new CslStyledSources(Load(request.Style), folder.Locales(), request).Write(cancellationToken));

    private CslStyle Load(string name) => folder.Find(name) ?? OwnStyles.Load(name);

    private static T Usable<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (CslException fault)
        {
            throw new StyleUnusableException(fault.Message, fault);
        }
    }

    private ImmutableArray<string> WriteLines(string style, IReadOnlyList<Citation> citations, string? language)
    {
        var ids = new Dictionary<Source, string>();
        foreach (var citation in citations)
        {
            ids.TryAdd(citation.Source, $"s{ids.Count + 1}");
        }

        var loaded = Load(style);
        var processor = new CslProcessor(loaded, ids.Select(pair => Item(pair.Key, pair.Value)), folder.Locales(), new CslOptions { Language = language ?? "en-US" });
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
