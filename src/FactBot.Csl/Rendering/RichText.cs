using System.Buffers;
using System.Text;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Rendering;

/// <summary>
/// Reads the inline markup of CSL-JSON (i, b, sc, sup, sub, span with small capitals or "nocase") and the quotation
/// marks in a text. What has no partner stays as typed.
/// </summary>
internal sealed class RichText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<\"'‘’“”«»");

    /// <summary>Markup and quotations inside each other; deeper ones stay as typed.</summary>
    private const int DeepestNesting = 30;

    /// <summary>Characters a tag may have; the longest known one has 38.</summary>
    private const int LongestTag = 64;

    private readonly string text;
    private readonly List<Frame> open = [new Frame("", "", default)];
    private readonly StringBuilder pending = new();
    private int position;

    private RichText(string text) => this.text = text;

    private sealed record Frame(string Closer, string Literal, Format Format)
    {
        public List<Node> Children { get; } = [];

        public bool KeepCase { get; init; }

        public QuoteKind Quotes { get; init; }
    }

    /// <summary>The nodes of a text.</summary>
    public static List<Node> Parse(string text) => IsPlain(text) ? [new Leaf(text)] : Continued(new RichText(text).Run());

    /// <summary>Puts the nodes of a text behind others.</summary>
    public static void AddTo(List<Node> nodes, string text)
    {
        if (IsPlain(text)) nodes.Add(new Leaf(text));
        else nodes.AddRange(Parse(text));
    }

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAny(Marks) < 0;

    private static List<Node> Continued(List<Node> nodes)
    {
        var first = true;
        foreach (var leaf in Leaves(nodes))
        {
            leaf.Continues = !first;
            first = false;
        }

        return nodes;
    }

    private static IEnumerable<Leaf> Leaves(IEnumerable<Node> nodes) =>
        nodes.SelectMany(node => node is Span span ? Leaves(span.Children) : [(Leaf)node]);

    private List<Node> Run()
    {
        while (position < text.Length)
        {
            if (text[position] == '<' ? !TakeTag() : !TakeQuote()) pending.Append(text[position++]);
        }

        while (open.Count > 1) Unwrap();
        Flush();
        return open[0].Children;
    }

    private bool TakeTag()
    {
        var end = TagEnd(position);
        if (end < 0) return false;
        var tag = text[position..(end + 1)];
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            if (!Close(tag)) return false;
        }
        else if (open.Count <= DeepestNesting && Opening(tag) is { } frame)
        {
            Flush();
            open.Add(frame);
        }
        else
        {
            return false;
        }

        position = end + 1;
        return true;
    }

    private int TagEnd(int start) => text.IndexOf('>', start, Math.Min(text.Length - start, LongestTag));

    private static Frame? Opening(string tag) => tag switch
    {
        "<i>" => new Frame("</i>", tag, new Format(FontStyle.Italic)),
        "<b>" => new Frame("</b>", tag, new Format(Weight: FontWeight.Bold)),
        "<sc>" => new Frame("</sc>", tag, new Format(Variant: FontVariant.SmallCaps)),
        "<sup>" => new Frame("</sup>", tag, new Format(Align: VerticalAlign.Sup)),
        "<sub>" => new Frame("</sub>", tag, new Format(Align: VerticalAlign.Sub)),
        _ when !tag.StartsWith("<span ", StringComparison.Ordinal) => null,
        _ when tag.Contains("small-caps", StringComparison.Ordinal) => new Frame("</span>", tag, new Format(Variant: FontVariant.SmallCaps)),
        _ when tag.Contains("nocase", StringComparison.Ordinal) => new Frame("</span>", tag, default) { KeepCase = true },
        _ when tag.Contains("nodecor", StringComparison.Ordinal) => new Frame("</span>", tag, new Format(FontStyle.Normal, FontVariant.Normal, FontWeight.Normal, Decoration.None, VerticalAlign.Baseline)) { KeepCase = true },
        _ => null,
    };

    private bool Close(string closer)
    {
        var index = open.FindLastIndex(frame => frame.Closer == closer);
        if (index < 1) return false;
        while (open.Count - 1 > index) Unwrap();
        Flush();
        var frame = open[index];
        open.RemoveAt(index);
        if (frame.Format.IsPlain && frame.Quotes == QuoteKind.None)
            open[^1].Children.AddRange(frame.Children);
        else
            open[^1].Children.Add(new Span { Children = frame.Children, Format = frame.Format, Toggles = frame.Format.Style != FontStyle.Normal, Quotes = frame.Quotes });
        return true;
    }

    /// <summary>The innermost frame was never closed: its opening becomes text again.</summary>
    private void Unwrap()
    {
        Flush();
        var frame = open[^1];
        open.RemoveAt(open.Count - 1);
        open[^1].Children.Add(new Leaf(frame.Literal));
        open[^1].Children.AddRange(frame.Children);
    }

    private void Flush()
    {
        if (pending.Length == 0) return;
        open[^1].Children.Add(new Leaf(pending.ToString()) { KeepCase = open.Exists(frame => frame.KeepCase) });
        pending.Clear();
    }

    private bool TakeQuote()
    {
        var taken = text[position] switch
        {
            '“' => Open("”", "“", QuoteKind.Outer),
            '«' => Open("»", "«", QuoteKind.Guillemets),
            '‘' => Open("’", "‘", QuoteKind.Single),
            '”' => Close("”"),
            '»' => Close("»"),
            '’' => !IsLetter(Next) && Close("’"),
            '"' => CloseStraight("\"") || (IsOpening() && Open("\"", "\"", QuoteKind.Outer)),
            '\'' => CloseStraight("'") || (IsOpening() && Open("'", "’", QuoteKind.Outer)) || Apostrophe(),
            _ => false,
        };
        if (taken) position++;
        return taken;
    }

    private bool Open(string closer, string literal, QuoteKind kind)
    {
        if (open.Count > DeepestNesting) return false;
        Flush();
        open.Add(new Frame(closer, literal, default) { Quotes = kind });
        return true;
    }

    private bool CloseStraight(string closer) => !char.IsWhiteSpace(Previous) && !IsLetter(Next) && Close(closer);

    private bool Apostrophe()
    {
        pending.Append('’');
        return true;
    }

    private bool IsOpening() => Next != '\0' && !char.IsWhiteSpace(Next) && Next != text[position]
        && (Previous == '\0' || char.IsWhiteSpace(Previous) || "([{-–—/\"'“‘".Contains(Previous, StringComparison.Ordinal));

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter);

    /// <summary>The character before this one that a reader sees, past any tags; null at the start.</summary>
    private char Previous
    {
        get
        {
            var at = position - 1;
            while (at >= 0 && text[at] == '>' && text.LastIndexOf('<', at, Math.Min(at + 1, LongestTag)) is >= 0 and var start) at = start - 1;
            return at < 0 ? '\0' : text[at];
        }
    }

    private char Next
    {
        get
        {
            var at = position + 1;
            while (at < text.Length && text[at] == '<' && TagEnd(at) is > 0 and var end) at = end + 1;
            return at >= text.Length ? '\0' : text[at];
        }
    }
}
