using System.Globalization;
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
    private readonly TextInfo rules;
    private char[]? converted;

    /// <param name="nodes">What holds the letters.</param>
    /// <param name="culture">Whose upper and lower case counts.</param>
    public Letters(IEnumerable<Node> nodes, CultureInfo culture)
    {
        rules = culture.TextInfo;
        foreach (var node in nodes) Add(node, false);
        Text = collected.ToString();
    }

    /// <summary>The letters before any conversion.</summary>
    public string Text { get; }

    /// <summary>Makes capitals of the letters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void ToUpper(int start, int end)
    {
        for (var index = start; index < end; index++) Convert(index, rules.ToUpper(Text[index]));
    }

    /// <summary>Makes small letters of those from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void ToLower(int start, int end)
    {
        for (var index = start; index < end; index++) Convert(index, rules.ToLower(Text[index]));
    }

    /// <summary>Puts converted letters into their leaves, except where markup keeps the case.</summary>
    public void WriteBack()
    {
        if (converted is null) return;
        foreach (var (leaf, start, locked) in pieces)
        {
            if (!locked) leaf.Text = new string(converted, start, leaf.Text.Length);
        }
    }

    private void Convert(int index, char letter)
    {
        if (letter == Text[index] || !char.IsLetter(Text[index])) return;
        converted ??= Text.ToCharArray();
        converted[index] = letter;
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
