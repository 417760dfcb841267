using System.Collections.Immutable;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Dates;

/// <summary>Ranges: what both dates share is printed once, the rest twice with the delimiter of the largest difference.</summary>
internal static class DateRange
{
    public static List<Node> Render(DatePartRenderer renderer, ImmutableArray<DatePart> parts, string delimiter, CslDateParts start, CslDateParts end)
    {
        if (end.Year == 0) return [.. renderer.Join(parts, start, delimiter), new Leaf(Delimiter(parts, "year"))];
        if (Largest(parts, start, end) is not { } difference) return renderer.Join(parts, start, delimiter);
        var rank = Rank(difference.Name);
        var differing = parts.Where(part => Rank(part.Name) <= rank).ToImmutableArray();
        var first = parts.IndexOf(differing[0]);
        var nodes = new List<Node>();
        nodes.AddRange(Pieces(renderer, [.. parts.Take(first)], start));
        var lower = Sides(renderer, differing, start, false);
        var upper = Sides(renderer, differing, end, true);
        nodes.Add(Span.Of([.. renderer.Join(lower, delimiter), new Leaf(Delimiter(parts, difference.Name)), .. renderer.Join(upper, delimiter)]));
        nodes.AddRange(Pieces(renderer, [.. parts.Skip(first).Where(part => Rank(part.Name) > rank)], end));
        return renderer.Join(nodes, delimiter);
    }

    /// <summary>One end of the range; the affixes next to the delimiter are left out.</summary>
    private static List<Node> Sides(DatePartRenderer renderer, ImmutableArray<DatePart> parts, CslDateParts date, bool isEnd)
    {
        var present = parts.Where(part => DatePartRenderer.Has(part, date)).ToList();
        var nodes = new List<Node>();
        for (var index = 0; index < present.Count; index++)
        {
            var node = renderer.Render(present[index], date, !isEnd || index > 0, isEnd || index < present.Count - 1);
            if (node is not null) nodes.Add(node);
        }

        return nodes;
    }

    private static IEnumerable<Node> Pieces(DatePartRenderer renderer, ImmutableArray<DatePart> parts, CslDateParts date) =>
        parts.Select(part => renderer.Render(part, date)).OfType<Node>();

    private static DatePart? Largest(ImmutableArray<DatePart> parts, CslDateParts start, CslDateParts end) => parts
        .Where(part => Differs(part.Name, start, end))
        .OrderByDescending(part => Rank(part.Name))
        .FirstOrDefault();

    private static bool Differs(string part, CslDateParts start, CslDateParts end) => part switch
    {
        "year" => start.Year != end.Year,
        "month" => start.Month != end.Month || start.Season != end.Season,
        _ => start.Day != end.Day,
    };

    private static int Rank(string part) => part switch
    {
        "year" => 3,
        "month" => 2,
        _ => 1,
    };

    private static string Delimiter(ImmutableArray<DatePart> parts, string name) =>
        parts.FirstOrDefault(part => part.Name == name)?.RangeDelimiter ?? "–";
}
