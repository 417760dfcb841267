using System.Collections.Immutable;
using FactBot.Csl.Rendering;

namespace FactBot.Csl.Output;

/// <summary>
/// Tidies the places where separately rendered pieces meet: doubled punctuation and spaces go, and where the locale
/// wants it, commas and stops move inside a closing quotation mark.
/// </summary>
internal sealed class Junctions(bool punctuationInQuote)
{
    /// <summary>The leaves so far, each with the quotations that were closed after it.</summary>
    private readonly Stack<(Leaf Leaf, ImmutableArray<Span> Closed)> before = [];

    public static void Tidy(Span root, bool punctuationInQuote) => new Junctions(punctuationInQuote).Walk(root);

    private void Walk(Span span)
    {
        for (var index = 0; index < span.Children.Count; index++)
        {
            switch (span.Children[index])
            {
                case Leaf leaf:
                    Meet(leaf);
                    break;
                case Span inner:
                    Walk(inner);
                    if (inner.Quotes is QuoteKind.Outer or QuoteKind.Single) Close([inner]);
                    break;
            }
        }
    }

    private void Meet(Leaf leaf)
    {
        if (!leaf.Continues)
        {
            while (!leaf.IsEmpty && before.TryPeek(out var last) && Step(last.Leaf, last.Closed, leaf))
            {
                // Each step takes a character away at the junction; the one before it may now meet the new leaf.
                if (!last.Leaf.IsEmpty) continue;
                before.Pop();
                Close(last.Closed);
            }
        }

        if (!leaf.IsEmpty) before.Push((leaf, []));
    }

    private void Close(ImmutableArray<Span> quotations)
    {
        if (!quotations.IsEmpty && before.TryPop(out var last)) before.Push((last.Leaf, last.Closed.AddRange(quotations)));
    }

    private bool Step(Leaf left, ImmutableArray<Span> closed, Leaf right)
    {
        var (last, next) = (left.Text[^1], right.Text[0]);
        if (last is ' ' or '\u00A0' && next == ' ') return DropFirst(right);
        if (closed.Length > 0 && !punctuationInQuote) return last is '?' or '!' && next == '.' && DropFirst(right);
        switch (Collision(last, next))
        {
            case Drop.Right:
                return DropFirst(right);
            case Drop.Left:
                left.Text = left.Text[..^1];
                return true;
        }

        return closed.Length > 0 && next is '.' or ',' or '!' or '?' && MoveInside(closed, right);
    }

    private bool MoveInside(ImmutableArray<Span> closed, Leaf right)
    {
        var moved = new Leaf(right.Text[..1]);
        closed[0].Children.Add(moved);
        before.Push((moved, closed));
        return DropFirst(right);
    }

    private static bool DropFirst(Leaf leaf)
    {
        leaf.Text = leaf.Text[1..];
        return true;
    }

    private enum Drop { Nothing, Left, Right }

    private static Drop Collision(char before, char after) => (before, after) switch
    {
        ('.' or ',' or ';' or ':' or '!' or '?', _) when before == after => Drop.Right,
        ('!' or '?' or ';', ':') => Drop.Right,
        (':' or ';' or '!' or '?', '.') => Drop.Right,
        (':' or ';', '!' or '?') => Drop.Left,
        _ => Drop.Nothing,
    };
}
