using System.Collections.Immutable;
using FactBot.Csl.Citing;
using FactBot.Csl.Names;
using FactBot.Csl.Rendering;

namespace FactBot.Csl.Disambiguation;

/// <summary>The shortest cite of each entry, by which entries are mistaken for each other.</summary>
internal sealed class CiteForms(CiteRenderer renderer, Func<Entry, CiteState> stateOf)
{
    private readonly Dictionary<Entry, Form> known = [];

    /// <summary>A cite as it reads while its entry is in a certain state.</summary>
    private sealed record Form(NameDetail Names, int Level, string Text, ImmutableArray<NameUse> NameUses, int Tests);

    /// <summary>Sets of entries whose cites read alike, each in the order given.</summary>
    public List<List<Entry>> Ambiguous(IEnumerable<Entry> entries) =>
        Split(entries).FindAll(set => set.Count > 1);

    /// <summary>The entries by what their cites read.</summary>
    public List<List<Entry>> Split(IEnumerable<Entry> entries) =>
        [.. entries.GroupBy(entry => FormOf(entry).Text).Where(group => group.Key.Length > 0).Select(group => group.ToList())];

    /// <summary>The name lists an entry's cite prints.</summary>
    public ImmutableArray<NameUse> NameUses(Entry entry) => FormOf(entry).NameUses;

    /// <summary>How many "disambiguate" conditions an entry's cite meets.</summary>
    public int DisambiguateTests(Entry entry) => FormOf(entry).Tests;

    private Form FormOf(Entry entry)
    {
        if (known.TryGetValue(entry, out var form) && form.Names == entry.Names && form.Level == entry.DisambiguateLevel) return form;
        var cite = renderer.RenderToCompare(entry, stateOf(entry));

        // Spaces do not tell cites apart: "J. J." and "J.J." are the same to a reader.
        var text = cite.Body.PlainText().Replace(" ", "", StringComparison.Ordinal);
        return known[entry] = new Form(entry.Names, entry.DisambiguateLevel, text, cite.NameUses, cite.DisambiguateTests);
    }
}
