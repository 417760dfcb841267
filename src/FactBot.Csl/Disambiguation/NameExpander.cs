using FactBot.Csl.Names;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Disambiguation;

/// <summary>
/// Splits a set of cites that read alike by giving their names in more detail: first the given names of the names
/// shown, then one more name at a time, with its given name if that is what it takes.
/// </summary>
internal sealed class NameExpander(CitationSection section, CiteForms cites)
{
    public void Resolve(List<Entry> set)
    {
        var before = set.ConvertAll(entry => entry.Names);
        if (Split(set) is { } parts)
        {
            foreach (var part in parts.Where(part => part.Count > 1)) Resolve(part);
            return;
        }

        // Nothing tells them apart, so what was added on trial goes.
        for (var index = 0; index < set.Count; index++) set[index].Names = before[index];
    }

    /// <summary>The parts of the set after the first detail that splits it; null when none does.</summary>
    private List<List<Entry>>? Split(List<Entry> set)
    {
        var lists = cites.NameUses(set[0]);
        for (var place = 0; place < lists.Length; place++)
        {
            if (section.AddGivenNames && SplitByGiven(set, place, lists[place].Shown) is { } parts) return parts;
        }

        if (!section.AddNames) return null;
        for (var place = 0; place < lists.Length; place++)
        {
            if (SplitByNames(set, place) is { } parts) return parts;
        }

        return null;
    }

    private List<List<Entry>>? SplitByNames(List<Entry> set, int place)
    {
        while (true)
        {
            var more = set.FindAll(entry => cites.NameUses(entry) is var uses && place < uses.Length && uses[place].Shown < uses[place].Names.Length);
            if (more.Count == 0) return null;
            foreach (var entry in more)
            {
                var use = cites.NameUses(entry)[place];
                entry.Names = entry.Names.WithShown(use.Variable, use.Shown + 1);
            }

            if (Parts(set) is { } parts) return parts;
            var shown = cites.NameUses(more[0])[place].Shown;
            if (section.AddGivenNames && SplitByGiven(set, place, shown) is { } byGiven) return byGiven;
        }
    }

    /// <summary>Raises one name after another; a name whose detail changes nothing goes back.</summary>
    private List<List<Entry>>? SplitByGiven(List<Entry> set, int place, int shown)
    {
        var primary = section.GivenNameRule is GivenNameRule.PrimaryName or GivenNameRule.PrimaryNameWithInitials;
        var initials = section.GivenNameRule is GivenNameRule.AllNamesWithInitials or GivenNameRule.PrimaryNameWithInitials;
        for (var index = 0; index < (primary ? Math.Min(1, shown) : shown); index++)
        {
            if (IsSamePerson(set, place, index)) continue;
            foreach (var level in Levels(set[0], place, initials))
            {
                var before = set.ConvertAll(entry => entry.Names);
                foreach (var entry in set) Raise(entry, place, index, level);
                if (Parts(set) is { } parts) return parts;
                for (var each = 0; each < set.Count; each++) set[each].Names = before[each];
            }
        }

        return null;
    }

    /// <summary>Every cite shows the same name there and in the same way, so that its given name tells none of them apart.</summary>
    private bool IsSamePerson(List<Entry> set, int place, int index)
    {
        var first = Reading(set[0]);
        return set.TrueForAll(entry => Reading(entry) == first);

        (NameUse How, CslName Name, GivenLevel Level)? Reading(Entry entry)
        {
            if (cites.NameUses(entry) is var uses && (place >= uses.Length || index >= uses[place].Shown)) return null;
            var use = uses[place];
            return (use with { Names = [], Shown = 0 }, use.Names[index], entry.Names.GivenOf(use.Variable, index));
        }
    }

    private IEnumerable<GivenLevel> Levels(Entry entry, int place, bool initialsOnly) =>
        cites.NameUses(entry) is var uses && place < uses.Length ? NameForms.Levels(uses[place], initialsOnly) : [];

    private void Raise(Entry entry, int place, int index, GivenLevel level)
    {
        var uses = cites.NameUses(entry);
        if (place >= uses.Length || index >= uses[place].Shown) return;
        var variable = uses[place].Variable;
        if (entry.Names.GivenOf(variable, index) < level) entry.Names = entry.Names.WithGiven(variable, index, level);
    }

    private List<List<Entry>>? Parts(List<Entry> set) => cites.Split(set) is { Count: > 1 } parts ? parts : null;
}
