using FactBot.Csl.Rendering;

namespace FactBot.Csl.Citing;

/// <summary>One thing to print in a citation, with the delimiters it wants around it; null leaves the choice to others.</summary>
internal sealed record Piece(Node Node, string? DelimiterBefore = null, string? DelimiterAfter = null)
{
    /// <summary>The writer's words before it.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>The writer's words after it.</summary>
    public string Suffix { get; private init; } = "";

    /// <summary>A cite between the writer's own words, parted from them by a space where they need one.</summary>
    public static Piece Of(RenderedCite rendered, Span body, bool isNote)
    {
        var (prefix, suffix) = (rendered.Cite.Prefix, rendered.Cite.Suffix);
        if (prefix.Length == 0 && suffix.Length == 0) return new Piece(body);
        if (isNote && EndsSentence(prefix)) Sentence.Begin(body);
        var node = body.IsEmpty ? body : Span.Of([.. RichText.Parse(Before(prefix)), body, .. RichText.Parse(After(suffix))]);
        return new Piece(node) { Prefix = prefix, Suffix = suffix };
    }

    /// <summary>Several words and a stop: "He said so." but not "Cf.".</summary>
    private static bool EndsSentence(string prefix)
    {
        var words = prefix.Trim();
        return words.TrimEnd('”', '"', '’') is [.., '.' or '!' or '?'] && words.Contains(' ', StringComparison.Ordinal);
    }

    private static string Before(string prefix) =>
        prefix.Length > 0 && (char.IsLetterOrDigit(prefix[^1]) || prefix[^1] is '.' or ',' or ';' or ':' or ')' or '”' or '"') ? prefix + " " : prefix;

    private static string After(string suffix) =>
        suffix.Length > 0 && (char.IsLetterOrDigit(suffix[0]) || suffix[0] is '(' or '[' or '“' or '"') ? " " + suffix : suffix;
}
