using FactBot.Csl.Citing;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Disambiguation;

/// <summary>
/// Makes cites of different items look different, by the methods the style allows and in the order the specification
/// sets: given names, more names, the disambiguate condition, year suffixes.
/// </summary>
internal sealed class Disambiguator(CslStyle style, CiteRenderer renderer, Document document, Func<Entry, CiteState> stateOf)
{
    private readonly CitationSection section = style.Citation;

    public void Run()
    {
        var cites = new CiteForms(renderer, stateOf);
        if (section is { AddGivenNames: true, GivenNameRule: not GivenNameRule.ByCite })
            new GivenNameExpander(section.GivenNameRule, cites).Expand(document.Entries);
        if (section.AddGivenNames || section.AddNames)
        {
            var names = new NameExpander(section, cites);
            foreach (var set in cites.Ambiguous(document.Entries)) names.Resolve(set);
        }

        TryCondition(cites);
        if (section.AddYearSuffix) AddYearSuffixes(cites);
    }

    private void TryCondition(CiteForms cites)
    {
        if (!style.TestsDisambiguate) return;
        foreach (var set in cites.Ambiguous(document.Entries)) RaiseLevel(cites, set, 1);
    }

    /// <summary>Lets one more condition hold until the set splits, and goes on with what is still ambiguous.</summary>
    private static void RaiseLevel(CiteForms cites, List<Entry> set, int from)
    {
        var before = set[0].DisambiguateLevel;
        for (var level = from; level <= cites.DisambiguateTests(set[0]); level++)
        {
            foreach (var entry in set) entry.DisambiguateLevel = level;
            if (cites.Split(set) is not { Count: > 1 } parts) continue;
            foreach (var part in parts.Where(part => part.Count > 1)) RaiseLevel(cites, part, level + 1);
            return;
        }

        foreach (var entry in set) entry.DisambiguateLevel = before;
    }

    /// <summary>Letters in the order of the bibliography.</summary>
    private void AddYearSuffixes(CiteForms cites)
    {
        foreach (var set in cites.Ambiguous(document.Entries))
        {
            for (var index = 0; index < set.Count; index++) set[index].YearSuffix = index;
        }
    }
}
