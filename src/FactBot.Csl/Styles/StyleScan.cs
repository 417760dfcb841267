using System.Collections.Immutable;

namespace FactBot.Csl.Styles;

/// <summary>Finds out whether a style uses something anywhere, macros included.</summary>
internal sealed class StyleScan(Func<Element, bool> wanted)
{
    private readonly HashSet<Macro> seen = [];

    /// <summary>The style prints the year suffix itself, instead of leaving it to the first year.</summary>
    public static bool PrintsYearSuffix(ImmutableArray<Element> elements) =>
        new StyleScan(element => element is VariableText { Variable: "year-suffix" or "citation-label" }).Any(elements);

    /// <summary>The style has something to add where cites are still ambiguous.</summary>
    public static bool TestsDisambiguate(ImmutableArray<Element> elements) =>
        new StyleScan(element => element is ChooseElement choose
            && choose.Branches.Any(branch => branch.When?.Tests.Any(test => test.Subject == Subject.Disambiguate) == true)).Any(elements);

    private bool Any(ImmutableArray<Element> elements) => elements.Any(element => wanted(element) || Inside(element));

    private bool Inside(Element element) => element switch
    {
        MacroText text => seen.Add(text.Macro) && Any(text.Macro.Body),
        GroupElement group => Any(group.Children),
        NamesElement names => Any(names.Substitute),
        ChooseElement choose => choose.Branches.Any(branch => Any(branch.Then)),
        _ => false,
    };
}
