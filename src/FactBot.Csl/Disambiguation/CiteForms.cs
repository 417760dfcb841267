using System.Collections.Immutable;
using System.Text;
using FactBot.Csl.Citing;
using FactBot.Csl.Names;
using FactBot.Csl.Rendering;

namespace FactBot.Csl.Disambiguation;

/// <summary>The shortest cite of each entry, by which entries are mistaken for each other.</summary>
internal sealed class CiteForms(CiteRenderer renderer, Func<Entry, CiteState> stateOf)
{
    /// <summary>By the state of the entry as well, because what was tried in vain goes back to the state before.</summary>
    private readonly Dictionary<(Entry Entry, NameDetail Names, int Level), Form> known = [];

    private readonly StringBuilder text = new();

    /// <summary>A cite as it reads while its entry is in a certain state.</summary>
    private sealed record Form(string Text, ImmutableArray<NameUse> NameUses, int Tests);

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
        var state = (entry, entry.Names, entry.DisambiguateLevel);
        if (known.TryGetValue(state, out var form)) return form;
        var (body, context) = renderer.RenderToCompare(entry, stateOf(entry));
        body.AppendTo(text.Clear());

        // Spaces do not tell cites apart: "J. J." and "J.J." are the same to a reader.
        text.Replace(" ", "");
        return known[state] = new Form(text.ToString(), [.. context.NameUses], context.DisambiguateTests);
    }
}
