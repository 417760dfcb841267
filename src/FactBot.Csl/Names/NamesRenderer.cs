using System.Collections.Immutable;
using System.Globalization;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Names;

/// <summary>Names elements: one or more name variables, or what stands in for them.</summary>
internal static class NamesRenderer
{
    private readonly record struct NamesOfRole(string Variable, string Term, ImmutableArray<CslName> Names);

    public static Node? Render(RenderContext context, NamesElement element)
    {
        var isFirst = !context.FirstNamesDone && context.SubstituteDepth == 0;
        var node = Own(context, element) ?? Substitute(context, element);
        if (!isFirst || node is null) return node;
        context.FirstNamesDone = true;
        if (context.SuppressFirstNames) return null;
        return new Span { Children = [node], Role = Role.NameBlock };
    }

    private static Node? Own(RenderContext context, NamesElement element)
    {
        if (Roles(context, element) is not { } roles) return null;
        if (context.SubstituteDepth > 0)
        {
            foreach (var variable in element.Variables) context.Substitute(variable);
        }

        var options = context.NameOptions.Of(context, element);
        var list = new NameListRenderer(context, element, options);
        var count = 0;
        foreach (var role in roles) count += list.Count(role.Variable, role.Names);
        if (count == 0) return new Leaf("");
        if (options.Form == "count") return ElementRenderer.Dress(context, element.Look, [new Leaf(Number(context, count))]);
        var nodes = new List<Node>();
        foreach (var role in roles)
        {
            if (nodes.Count > 0 && options.NamesDelimiter is { Length: > 0 } delimiter) RichText.AddTo(nodes, delimiter);
            AddRole(context, element, list, role, nodes);
        }

        return ElementRenderer.Dress(context, element.Look, nodes);
    }

    private static string Number(RenderContext context, int count) =>
        count.ToString(context.IsSorting ? "D12" : "D", CultureInfo.InvariantCulture);

    /// <summary>The variables that have names, null when none has; editors who are also the translators are named once.</summary>
    private static List<NamesOfRole>? Roles(RenderContext context, NamesElement element)
    {
        List<NamesOfRole>? roles = null;
        foreach (var variable in element.Variables)
        {
            var names = context.IsSubstituted(variable) ? [] : context.Item.NamesOf(variable);
            context.Call(names.Length > 0);
            if (names.Length > 0) (roles ??= []).Add(new NamesOfRole(variable, variable, names));
        }

        if (roles is not [var first, var second] || !first.Names.SequenceEqual(second.Names)) return roles;
        if ((first.Variable, second.Variable) is not (("editor", "translator") or ("translator", "editor"))) return roles;
        return context.Locale.Text("editortranslator") is { Length: > 0 } ? [first with { Term = "editortranslator" }] : roles;
    }

    private static void AddRole(RenderContext context, NamesElement element, NameListRenderer list, NamesOfRole role, List<Node> nodes)
    {
        var names = list.Render(role.Variable, role.Names);
        nodes.Add(element.NameLook.IsPlain ? names : ElementRenderer.Dress(context, element.NameLook, [names])!);
        if (context.IsSorting || element.Label is not { } label) return;
        if (LabelRenderer.Render(context, label, role.Term, role.Names.Length > 1) is not { } rendered) return;
        nodes.Insert(element.LabelComesFirst ? nodes.Count - 1 : nodes.Count, rendered);
    }

    /// <summary>The first alternative that prints something; what it printed is not printed again.</summary>
    private static Node? Substitute(RenderContext context, NamesElement element)
    {
        if (element.Substitute.IsEmpty) return null;
        context.SubstituteDepth++;
        Node? found = null;
        foreach (var alternative in element.Substitute)
        {
            var nodes = ElementRenderer.RenderAll(context, alternative);
            if (nodes is null || nodes.TrueForAll(node => node.IsEmpty)) continue;
            found = ElementRenderer.Dress(context, element.Look, nodes);
            break;
        }

        context.SubstituteDepth--;
        return found;
    }
}
