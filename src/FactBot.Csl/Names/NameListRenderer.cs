using System.Collections.Immutable;
using FactBot.Csl.Disambiguation;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Names;

/// <summary>The names of one variable: how many, in which order, and what stands between them.</summary>
internal sealed class NameListRenderer(RenderContext context, NamesElement element, NameOptions options)
{
    private readonly string delimiter = options.Delimiter ?? ", ";
    private readonly PersonRenderer person = new(context, element, options);

    /// <summary>How many names would be printed, for form="count".</summary>
    public int Count(string variable, ImmutableArray<CslName> names) => Shown(variable, names.Length);

    public Span Render(string variable, ImmutableArray<CslName> names)
    {
        context.Write(delimiter.Length * names.Length);
        var shown = Shown(variable, names.Length);
        if (context.IsSorting) return Span.Of(new Leaf(SortKeyOf(names, shown)));
        context.NameUses.Add(new NameUse(variable, names, shown, options.Form == "short",
            options.InitializeWith is not null && options.Initialize != false));
        var nodes = new List<Node>((2 * shown) + 1);
        for (var index = 0; index < shown; index++)
        {
            if (index > 0) nodes.Add(new Leaf(index == names.Length - 1 ? LastDelimiter(names, index) : delimiter));
            nodes.Add(One(variable, names, index));
        }

        if (shown < names.Length) AddRest(nodes, variable, names, shown);
        return new Span { Children = nodes, Role = Role.NameList };
    }

    private string SortKeyOf(ImmutableArray<CslName> names, int shown)
    {
        var useLast = context.SortKey!.NamesUseLast ?? options.EtAlUseLast ?? false;
        var sorted = names.Take(shown).Concat(useLast && names.Length - shown >= 2 ? [names[^1]] : []);
        return NameSort.Key(sorted.Select(name => name with { Given = PersonRenderer.GivenText(context.Style, options, name, GivenLevel.AsStyled) }), context.Style, options.Form == "short");
    }

    private int Shown(string variable, int total)
    {
        var subsequent = context.Area == Area.Citation && context.Cite.Position != CslPosition.First;
        var min = context.SortKey?.NamesMin ?? (subsequent ? options.EtAlSubsequentMin : null) ?? options.EtAlMin ?? 0;
        var first = context.SortKey?.NamesUseFirst ?? (subsequent ? options.EtAlSubsequentUseFirst : null) ?? options.EtAlUseFirst;
        if (min == 0 || first is not { } use || total < min || use >= total) return total;
        var wanted = context.SortKey?.NamesUseFirst ?? Math.Max(use, context.Entry.Names.ShownOf(variable));
        return Math.Min(wanted, total);
    }

    private bool IsInverted(CslName name, int index) => !name.IsLiteral
        && (options.NameAsSortOrder == "all" || (options.NameAsSortOrder == "first" && index == 0))
        && !Scripts.IsFamilyFirst(name);

    private Span One(string variable, ImmutableArray<CslName> names, int index) => new()
    {
        Children = person.Render(names[index], IsInverted(names[index], index), context.Entry.Names.GivenOf(variable, index)),
        Role = Role.Name,
    };

    private string LastDelimiter(ImmutableArray<CslName> names, int last)
    {
        var and = options.And switch
        {
            "text" => context.Locale.Text("and"),
            "symbol" => context.Locale.Text("and", TermForm.Symbol) is { Length: > 0 } symbol ? symbol : "&",
            _ => null,
        };
        if (string.IsNullOrEmpty(and)) return delimiter;
        var separate = options.DelimiterPrecedesLast switch
        {
            "always" => true,
            "never" => false,
            "after-inverted-name" => IsInverted(names[last - 1], last - 1),
            _ => last > 1,
        };
        return (separate ? delimiter : " ") + and + " ";
    }

    /// <summary>What stands for the names that are not shown: the last of them, or "et al.".</summary>
    private void AddRest(List<Node> nodes, string variable, ImmutableArray<CslName> names, int shown)
    {
        if ((options.EtAlUseLast ?? false) && names.Length - shown >= 2)
        {
            nodes.AddRange([new Leaf(delimiter), new Leaf("… "), One(variable, names, names.Length - 1)]);
            return;
        }

        var term = context.Locale.Text(element.EtAlTerm) ?? "";
        if (term.Length == 0) return;
        var separate = options.DelimiterPrecedesEtAl switch
        {
            "always" => true,
            "never" => false,
            "after-inverted-name" => IsInverted(names[shown - 1], shown - 1),
            _ => shown > 1,
        };
        nodes.Add(new Leaf(separate ? delimiter : " "));
        nodes.Add(ElementRenderer.Dress(context, element.EtAlLook, RichText.Parse(term))!);
    }
}
