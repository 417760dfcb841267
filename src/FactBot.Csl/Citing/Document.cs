using System.Collections.Immutable;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>The items of a document, in bibliography order and numbered.</summary>
internal sealed class Document
{
    private readonly Dictionary<string, Entry> byId;

    public Document(CslStyle style, CiteRenderer renderer, IEnumerable<CslItem> items, string language)
    {
        var entries = items.Select(item => new Entry(item)).ToImmutableArray();
        for (var index = 0; index < entries.Length; index++) entries[index].Number = index + 1;
        byId = entries.ToDictionary(entry => entry.Item.Id);
        Entries = Sort(style, renderer, entries, language);
    }

    /// <summary>In the order of the bibliography.</summary>
    public ImmutableArray<Entry> Entries { get; }

    public Entry? Find(string id) => byId.GetValueOrDefault(id);

    private static ImmutableArray<Entry> Sort(CslStyle style, CiteRenderer renderer, ImmutableArray<Entry> entries, string language)
    {
        if (style.Bibliography is not { Sort.IsEmpty: false } section) return entries;
        var sorted = new EntrySorter(section.Sort, language)
            .Sort(entries, (entry, key) => renderer.SortValueOf(entry, Area.Bibliography, CiteState.None, key));
        if (!SortsByNumber(section))
        {
            for (var index = 0; index < sorted.Length; index++) sorted[index].Number = index + 1;
        }

        return sorted;
    }

    /// <summary>A list sorted by number keeps the numbers of the order of citation.</summary>
    private static bool SortsByNumber(BibliographySection section) =>
        section.Sort.Any(key => key.Variable == "citation-number");
}
