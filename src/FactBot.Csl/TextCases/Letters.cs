using System.Text;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.TextCases;

/// <summary>
/// The letters of several leaves as one text, so that a word may run across markup; converted letters go back to the
/// leaf they came from.
/// </summary>
internal sealed class Letters
{
    private readonly List<(Leaf Leaf, int Start, bool Locked)> pieces = [];
    private readonly StringBuilder collected = new();
    private readonly Dictionary<int, char> converted = [];

    public Letters(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes) Add(node, false);
        Text = collected.ToString();
    }

    public string Text { get; }

    /// <summary>Converts the letters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Convert(int start, int end, Func<char, char> convert)
    {
        for (var index = start; index < end; index++)
        {
            if (char.IsLetter(Text[index]) && convert(Text[index]) is var other && other != Text[index]) converted[index] = other;
        }
    }

    /// <summary>Puts converted letters into their leaves, except where markup keeps the case.</summary>
    public void WriteBack()
    {
        if (converted.Count == 0) return;
        foreach (var (leaf, start, locked) in pieces)
        {
            if (!locked) Write(leaf, start);
        }
    }

    private void Write(Leaf leaf, int start)
    {
        var text = new StringBuilder(leaf.Text.Length);
        for (var index = 0; index < leaf.Text.Length; index++)
        {
            if (converted.TryGetValue(start + index, out var letter)) text.Append(letter);
            else text.Append(leaf.Text[index]);
        }

        leaf.Text = text.ToString();
    }

    private void Add(Node node, bool locked)
    {
        if (node is Leaf leaf)
        {
            pieces.Add((leaf, collected.Length, locked || leaf.KeepCase));
            collected.Append(leaf.Text);
        }
        else if (node is Span span)
        {
            // Raised and lowered letters are formulas, and small capitals tell upper from lower case themselves.
            var keeps = locked || (span.Toggles && (span.Format.Align != VerticalAlign.Unset || span.Format.Variant == FontVariant.SmallCaps));
            if (span.Quotes != QuoteKind.None) collected.Append('“');
            foreach (var child in span.Children) Add(child, keeps);
            if (span.Quotes != QuoteKind.None) collected.Append('”');
        }
    }
}
