using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Rendering.Blocks;

/// <summary>A paragraph of a <see cref="RichTextBlock"/>; docs.slack.dev/reference/block-kit/blocks/rich-text-block.</summary>
[JsonDerivedType(typeof(RichTextSection))]
[JsonDerivedType(typeof(RichTextQuote))]
[JsonDerivedType(typeof(RichTextPreformatted))]
internal abstract record RichTextElement
{
    private protected RichTextElement(string type, ImmutableArray<RichTextRun> elements)
    {
        Type = type;
        Elements = elements;
    }

    [JsonPropertyOrder(-1)]
    public string Type { get; }

    public ImmutableArray<RichTextRun> Elements { get; }
}

/// <summary>Lines of text.</summary>
internal sealed record RichTextSection(ImmutableArray<RichTextRun> Elements) : RichTextElement("rich_text_section", Elements);

/// <summary>Lines with a bar beside them.</summary>
internal sealed record RichTextQuote(ImmutableArray<RichTextRun> Elements) : RichTextElement("rich_text_quote", Elements);

/// <summary>Text to copy, every space kept.</summary>
internal sealed record RichTextPreformatted(ImmutableArray<RichTextRun> Elements) : RichTextElement("rich_text_preformatted", Elements);

/// <summary>A piece of a paragraph. There is no run that mentions anybody, so nothing sent can ping.</summary>
[JsonDerivedType(typeof(TextRun))]
[JsonDerivedType(typeof(LinkRun))]
internal abstract record RichTextRun
{
    private protected RichTextRun(string type, string text)
    {
        Type = type;
        Text = text;
    }

    [JsonPropertyOrder(-1)]
    public string Type { get; }

    public string Text { get; init; }
}

/// <summary>Text, shown letter for letter.</summary>
internal sealed record TextRun(string Text) : RichTextRun("text", Text)
{
    public RunStyle? Style { get; init; }

    internal static TextRun Bold(string text) => new(text) { Style = RunStyle.InBold };
}

/// <summary>A link; its address comes from <see cref="WebLink"/>.</summary>
internal sealed record LinkRun(string Url, string Text) : RichTextRun("link", Text);

/// <summary>How a run is set.</summary>
internal sealed record RunStyle(bool Bold)
{
    internal static RunStyle InBold { get; } = new(Bold: true);
}
