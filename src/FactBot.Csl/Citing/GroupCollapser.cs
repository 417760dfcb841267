using System.Collections.Immutable;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Brings cites of the same names together and, where the style collapses, prints the shared part once.</summary>
internal sealed class GroupCollapser(CslStyle style, CiteRenderer renderer)
{
    private readonly CitationSection section = style.Citation;

    /// <summary>Grouping is for citations in the text, where a comma joins a group unless the style says otherwise.</summary>
    private readonly string? withinGroup = style.Citation.CiteGroupDelimiter ?? (style.IsNoteStyle ? null : ", ");

    public IReadOnlyList<Piece> Print(ImmutableArray<RenderedCite> cites, Func<RenderedCite, Piece> whole)
    {
        var pieces = new List<Piece>();
        foreach (var group in Groups(cites))
        {
            var printed = section.Collapse == Collapse.None
                ? group.ConvertAll(cite => whole(cite) with { DelimiterBefore = withinGroup })
                : Collapsed(group, whole);
            printed[0] = printed[0] with { DelimiterBefore = null };
            if (group.Count > 1 && section.Collapse != Collapse.None)
                printed[^1] = printed[^1] with { DelimiterAfter = section.AfterCollapseDelimiter };
            pieces.AddRange(printed);
        }

        return pieces;
    }

    private static List<List<RenderedCite>> Groups(ImmutableArray<RenderedCite> cites)
    {
        var groups = new List<List<RenderedCite>>();
        foreach (var cite in cites)
        {
            var group = groups.Find(group => group[0].GroupKey == cite.GroupKey);
            if (group is null) groups.Add([cite]);
            else group.Add(cite);
        }

        return groups;
    }

    private List<Piece> Collapsed(List<RenderedCite> group, Func<RenderedCite, Piece> whole)
    {
        var pieces = new List<Piece> { whole(group[0]) };
        for (var index = 1; index < group.Count;)
        {
            var run = SuffixRun(group, index);
            if (run > 0)
            {
                pieces.AddRange(new YearSuffixCollapser(section).Print(group, index, run, pieces));
                index += run;
                continue;
            }

            var cite = group[index++];
            var body = renderer.Render(cite.Entry, cite.Cite, cite.State, true).Body;
            pieces.Add(Piece.Of(cite, body, style.IsNoteStyle) with { DelimiterBefore = withinGroup });
        }

        return pieces;
    }

    /// <summary>How many cites from here on differ from the one before by nothing but the year suffix.</summary>
    private int SuffixRun(List<RenderedCite> group, int start)
    {
        if (section.Collapse is not (Collapse.YearSuffix or Collapse.YearSuffixRanged) || !section.AddYearSuffix) return 0;
        var length = 0;
        while (start + length < group.Count && IsSameYear(group[start + length - 1], group[start + length])) length++;
        return length;
    }

    private static bool IsSameYear(RenderedCite before, RenderedCite cite) =>
        before.IsBare && cite.IsBare && before.Entry.YearSuffix is not null && cite.Entry.YearSuffix is not null
        && before.WithoutSuffix == cite.WithoutSuffix;
}
