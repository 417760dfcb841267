using System.Text;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Rendering;

/// <summary>A piece of output before it is final: leaves hold text, spans hold formatting.</summary>
internal abstract class Node
{
    /// <summary>The bare text, without quotation marks.</summary>
    public string PlainText()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    public abstract bool IsEmpty { get; }

    /// <summary>Characters of the bare text.</summary>
    public abstract int Length { get; }

    public abstract Node Copy();

    /// <summary>Adds the bare text to others.</summary>
    public abstract void AppendTo(StringBuilder text);
}

internal sealed class Leaf(string text) : Node
{
    public string Text { get; set; } = text;

    /// <summary>Markup asked that no case conversion touches this.</summary>
    public bool KeepCase { get; init; }

    /// <summary>Goes on from the leaf before in one and the same text, so that nothing is tidied between them.</summary>
    public bool Continues { get; set; }

    /// <summary>A word of the locale that gets a capital when it begins a note.</summary>
    public bool IsTerm { get; init; }

    public override bool IsEmpty => Text.Length == 0;

    public override int Length => Text.Length;

    public override Node Copy() => new Leaf(Text) { KeepCase = KeepCase, Continues = Continues, IsTerm = IsTerm };

    public override void AppendTo(StringBuilder text) => text.Append(Text);
}

/// <summary>What a span is for, where later steps look for it.</summary>
internal enum Role { None, NameBlock, NameList, Name, Year, YearSuffix, CitationNumber }

internal enum QuoteKind { None, Outer, Single, Guillemets }

internal sealed class Span : Node
{
    public required List<Node> Children { get; init; }

    public Format Format { get; set; }

    /// <summary>The format comes from markup in a field: inside the same format it turns it off.</summary>
    public bool Toggles { get; init; }

    public QuoteKind Quotes { get; init; }

    public CslDisplay Display { get; init; }

    public string? Link { get; init; }

    public Role Role { get; set; }

    public override bool IsEmpty => Children.TrueForAll(child => child.IsEmpty);

    public override int Length => Children.Sum(child => child.Length);

    public static Span Of(params ReadOnlySpan<Node> children) => new() { Children = [.. children] };

    public override Node Copy() => With([.. Children.Select(child => child.Copy())]);

    /// <summary>The same span around other children.</summary>
    public Span With(List<Node> children) => new()
    {
        Children = children,
        Format = Format,
        Toggles = Toggles,
        Quotes = Quotes,
        Display = Display,
        Link = Link,
        Role = Role,
    };

    /// <summary>The leftmost span of a role, which may be this one; null without.</summary>
    public Span? First(Role role)
    {
        if (Role == role) return this;
        foreach (var child in Children)
        {
            if (child is Span span && span.First(role) is { } found) return found;
        }

        return null;
    }

    /// <summary>All spans of a role, from left to right.</summary>
    public List<Span> All(Role role)
    {
        var found = new List<Span>();
        Collect(role, found);
        return found;
    }

    public override void AppendTo(StringBuilder text)
    {
        foreach (var child in Children) child.AppendTo(text);
    }

    private void Collect(Role role, List<Span> found)
    {
        if (Role == role) found.Add(this);
        foreach (var child in Children)
        {
            if (child is Span span) span.Collect(role, found);
        }
    }
}
