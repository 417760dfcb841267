using FactBot.Csl.Names;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Disambiguation;

/// <summary>
/// Tells people of the same name apart wherever they are cited, by initials or full given names, whether or not their
/// cites are ambiguous.
/// </summary>
internal sealed class GivenNameExpander(GivenNameRule rule, CiteForms cites)
{
    private readonly bool initialsOnly = rule is GivenNameRule.AllNamesWithInitials or GivenNameRule.PrimaryNameWithInitials;
    private readonly bool primaryOnly = rule is GivenNameRule.PrimaryName or GivenNameRule.PrimaryNameWithInitials;

    /// <summary>How many people of a family name share a reading of it.</summary>
    private readonly Dictionary<(string Family, GivenLevel Level, bool IsShort, bool HasInitials), Dictionary<string, int>> readings = [];

    public void Expand(IEnumerable<Entry> entries)
    {
        var all = entries.Select(entry => (Entry: entry, Uses: cites.NameUses(entry))).ToList();
        var people = all.SelectMany(each => each.Uses)
            .SelectMany(use => Printed(use).Select(index => use.Names[index]))
            .Where(name => !name.IsLiteral)
            .Distinct()
            .ToLookup(NameForms.Family);
        foreach (var (entry, uses) in all)
        {
            foreach (var use in uses)
            {
                foreach (var index in Printed(use)) Raise(entry, use, index, people[NameForms.Family(use.Names[index])]);
            }
        }
    }

    private IEnumerable<int> Printed(NameUse use) => Enumerable.Range(0, primaryOnly ? Math.Min(1, use.Shown) : use.Shown);

    private void Raise(Entry entry, NameUse use, int index, IEnumerable<CslName> sharing)
    {
        var name = use.Names[index];
        if (name.IsLiteral || IsAlone(name, GivenLevel.AsStyled, use, sharing)) return;
        foreach (var level in NameForms.Levels(use, initialsOnly))
        {
            if (!IsAlone(name, level, use, sharing)) continue;
            entry.Names = entry.Names.WithGiven(use.Variable, index, level);
            return;
        }
    }

    /// <summary>Nobody else of the same family name reads like this.</summary>
    private bool IsAlone(CslName name, GivenLevel level, NameUse use, IEnumerable<CslName> sharing)
    {
        var key = (NameForms.Family(name), level, use.IsShort, use.HasInitials);
        if (!readings.TryGetValue(key, out var people))
            readings[key] = people = sharing.GroupBy(other => NameForms.At(other, level, use)).ToDictionary(group => group.Key, group => group.Count());
        return people.GetValueOrDefault(NameForms.At(name, level, use)) <= 1;
    }
}
