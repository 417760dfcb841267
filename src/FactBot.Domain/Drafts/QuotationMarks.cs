namespace FactBot.Domain.Drafts;

/// <summary>
/// Finds what stands in quotation marks, in one pass for each kind of marks. Marks that find no partner are
/// letters like any other; only the outermost pairs count, so marks of other kinds inside them are words.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>Pairs whose two marks differ.</summary>
    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('«', '»'), ('‹', '›'), ('»', '«'), ('›', '‹')];

    /// <summary>The outermost quoted stretches of a text, in order; never overlapping.</summary>
    internal static IReadOnlyList<QuotedSpan> In(string text)
    {
        var found = new List<QuotedSpan>();
        Fences.AddTo(found, text);
        text = Fences.Masked(text, found);
        AddStraight(found, text);
        AddLow(found, text);
        foreach (var (open, close) in Pairs)
        {
            AddPairs(found, text, open, close);
        }

        SingleMarks.AddTo(found, text);
        return Outermost(found);
    }

    /// <summary>Whether a value may begin at this position: at the start of the text or behind a colon.</summary>
    internal static bool IsValueStart(string text, int position)
    {
        var before = position - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]) && position - before < 8)
        {
            before--;
        }

        return before < 0 || text[before] == ':';
    }

    /// <summary>Whether a mark at this position is set like one that opens.</summary>
    internal static bool LooksOpening(string text, int position) =>
        IsValueStart(text, position)
        || ((char.IsWhiteSpace(text[position - 1]) || text[position - 1] is '(' or '[' or '/' or '-' or '–' or '—' or '\'' or '‘' or '“' or '«')
            && position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]));

    /// <summary>Whether a mark at this position is set like one that closes.</summary>
    internal static bool LooksClosing(string text, int position) =>
        position + 1 >= text.Length || !char.IsLetterOrDigit(text[position + 1]);

    /// <summary>The straight mark opens and closes alike; what stands beside it tells which.</summary>
    private static void AddStraight(List<QuotedSpan> found, string text)
    {
        var open = new Stack<int>();
        for (var i = text.IndexOf('"', StringComparison.Ordinal); i >= 0; i = text.IndexOf('"', i + 1))
        {
            // Behind a colon a mark opens, unless the colon is the last thing quoted: "He said:" is closed.
            if (LooksOpening(text, i) && !(open.Count > 0 && IsClosedColon(text, i)))
            {
                open.Push(i);
            }
            else if (LooksClosing(text, i) && open.TryPop(out var start))
            {
                found.Add(QuotedSpan.Between(text, start, i));
            }
        }
    }

    private static bool IsClosedColon(string text, int position) =>
        position + 1 >= text.Length || char.IsWhiteSpace(text[position + 1]) || text[position + 1] is ',' or ';' or '.' or ')';

    /// <summary>German „words“ and Polish „words”; an English pair may stand inside.</summary>
    private static void AddLow(List<QuotedSpan> found, string text)
    {
        var open = new Stack<(int At, char Mark)>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '„':
                    open.Push((i, '„'));
                    break;
                case '“' when open.Count > 0 && LooksOpening(text, i):
                    open.Push((i, '“'));
                    break;
                case '“' or '”' when open.TryPop(out var start) && start.Mark == '„':
                    found.Add(QuotedSpan.Between(text, start.At, i));
                    break;
                default:
                    break;
            }
        }
    }

    private static void AddPairs(List<QuotedSpan> found, string text, char opening, char closing)
    {
        // Reversed guillemets open only where a word follows; elsewhere they close the usual way round.
        var isReversed = opening is '»' or '›';
        var open = new Stack<int>();
        for (var i = text.AsSpan().IndexOfAny(opening, closing); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == opening && (!isReversed || LooksOpening(text, i)))
            {
                open.Push(i);
            }
            else if (text[i] == closing && open.TryPop(out var start))
            {
                found.Add(QuotedSpan.Between(text, start, i));
            }
        }
    }

    private static List<QuotedSpan> Outermost(List<QuotedSpan> found)
    {
        var outermost = new List<QuotedSpan>();
        var end = 0;
        foreach (var span in found.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (span.Start >= end)
            {
                outermost.Add(span);
                end = span.End;
            }
        }

        return outermost;
    }
}
