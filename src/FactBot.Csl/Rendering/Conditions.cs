using System.Collections.Immutable;
using FactBot.Csl.Numbers;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Rendering;

/// <summary>Picks the branch of a choose.</summary>
internal static class Conditions
{
    public static ImmutableArray<Element> Choose(RenderContext context, ChooseElement choose)
    {
        foreach (var branch in choose.Branches)
        {
            if (branch.When is not { } condition || Holds(context, condition)) return branch.Then;
        }

        return [];
    }

    private static bool Holds(RenderContext context, Condition condition)
    {
        foreach (var test in condition.Tests)
        {
            foreach (var value in test.Values)
            {
                var holds = Holds(context, test.Subject, value);
                if (holds && condition.Match != Match.All) return condition.Match == Match.Any;
                if (!holds && condition.Match == Match.All) return false;
            }
        }

        return condition.Match != Match.Any;
    }

    private static bool Holds(RenderContext context, Subject subject, string value) => subject switch
    {
        Subject.Disambiguate => context.NextDisambiguate() == (value == "true"),
        Subject.IsNumeric => IsNumeric(context, value),
        Subject.IsUncertainDate => context.Item.DateOf(value) is { Circa: true },
        Subject.Locator => context.Cite.Locator.Length > 0 && Same(context.Cite.Label, value),
        Subject.Position => context.Area == Area.Citation && IsAt(context.Cite, value),
        Subject.Type => context.Item.Type == value,
        _ => context.Has(value),
    };

    private static bool IsNumeric(RenderContext context, string variable) =>
        context.Item.DateOf(variable) is { Start: not null } || NumberText.IsNumeric(context.Text(variable));

    private static bool Same(string label, string value) =>
        label.Replace(' ', '-') == value.Replace(' ', '-');

    private static bool IsAt(CiteState cite, string position) => position switch
    {
        "first" => cite.Position == CslPosition.First,
        "subsequent" => cite.Position != CslPosition.First,
        "ibid" => cite.Position is CslPosition.Ibid or CslPosition.IbidWithLocator,
        "ibid-with-locator" => cite.Position == CslPosition.IbidWithLocator,
        "near-note" => cite.NearNote,
        "far-note" => cite.Position != CslPosition.First && !cite.NearNote,
        _ => false,
    };
}
