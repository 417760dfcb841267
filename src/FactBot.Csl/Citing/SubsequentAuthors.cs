using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Replaces names that an entry shares with the one before it, by any of the four rules.</summary>
internal sealed class SubsequentAuthors(BibliographySection section)
{
    private List<string> previous = [];
    private string previousWhole = "";

    /// <summary>Changes the first names of an entry in place.</summary>
    public void Apply(List<Node> nodes)
    {
        if (section.SubsequentAuthorSubstitute is not { } replacement) return;
        var block = new Span { Children = nodes }.First(Role.NameBlock);
        var list = block?.First(Role.NameList) ?? block;
        var names = NamesIn(list);
        var texts = names.ConvertAll(name => name.PlainText());
        var whole = list?.PlainText() ?? "";
        var same = whole == previousWhole && texts.SequenceEqual(previous) && texts.Count > 0;
        var shared = texts.Zip(previous).TakeWhile(pair => pair.First == pair.Second).Count();
        (previous, previousWhole) = (texts, whole);
        if (list is not null) Replace(list, names, same, shared, replacement);
    }

    /// <summary>What stands in for missing names, such as a title, counts as one name.</summary>
    private static List<Span> NamesIn(Span? list)
    {
        if (list is null) return [];
        return list.All(Role.Name) is { Count: > 0 } names ? names : [list];
    }

    private void Replace(Span list, List<Span> names, bool same, int shared, string replacement)
    {
        var count = section.SubsequentAuthorRule switch
        {
            "complete-each" => same ? names.Count : 0,
            "partial-each" => shared,
            "partial-first" => Math.Min(shared, 1),
            _ => 0,
        };
        if (section.SubsequentAuthorRule == "complete-all" && same)
        {
            list.Children.Clear();
            list.Children.Add(new Leaf(replacement));
        }

        foreach (var name in names.Take(count))
        {
            name.Children.Clear();
            name.Children.Add(new Leaf(replacement));
        }
    }
}
