using System.Collections.Immutable;

namespace FactBot.Csl.Styles;

/// <summary>Refuses macros that call themselves, by whatever detour, and chains so long that rendering would overflow.</summary>
internal sealed class MacroCheck
{
    /// <summary>Elements and macros inside each other, counted along the deepest path.</summary>
    public const int DeepestPath = 400;

    private readonly Dictionary<Macro, int> depths = [];
    private readonly List<Macro> open = [];

    public void Check(IEnumerable<Macro> macros)
    {
        foreach (var macro in macros) Depth(macro, 0);
    }

    public int Depth(ImmutableArray<Element> elements, int above)
    {
        var deepest = 0;
        foreach (var element in elements) deepest = Math.Max(deepest, 1 + Inside(element, above + 1));
        return deepest;
    }

    private int Inside(Element element, int above) => element switch
    {
        MacroText text => Depth(text.Macro, above),
        GroupElement group => Depth(group.Children, above),
        NamesElement names => Depth(names.Substitute, above),
        ChooseElement choose => choose.Branches.Select(branch => Depth(branch.Then, above)).DefaultIfEmpty(0).Max(),
        _ => 0,
    };

    private int Depth(Macro macro, int above)
    {
        if (open.Contains(macro))
            throw CslException.At(macro.Line, $"the macro \"{macro.Name}\" calls itself ({string.Join(" → ", open.Append(macro).Select(each => each.Name))}).");
        if (!depths.TryGetValue(macro, out var depth))
        {
            if (above > DeepestPath) throw TooDeep(macro);
            open.Add(macro);
            depth = Depth(macro.Body, above);
            open.RemoveAt(open.Count - 1);
            depths[macro] = depth;
        }

        return above + depth > DeepestPath ? throw TooDeep(macro) : depth;
    }

    private static CslException TooDeep(Macro macro) =>
        CslException.At(macro.Line, $"the macro \"{macro.Name}\" is nested deeper than {DeepestPath} elements and macros.");
}
