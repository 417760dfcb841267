using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Rendering.Blocks;

/// <summary>A layout block; docs.slack.dev/reference/block-kit/blocks. Only what FactBot sends.</summary>
[JsonDerivedType(typeof(SectionBlock))]
[JsonDerivedType(typeof(HeaderBlock))]
[JsonDerivedType(typeof(ContextBlock))]
[JsonDerivedType(typeof(ActionsBlock))]
[JsonDerivedType(typeof(DividerBlock))]
[JsonDerivedType(typeof(InputBlock))]
[JsonDerivedType(typeof(RichTextBlock))]
internal abstract record Block
{
    private protected Block(string type) => Type = type;

    [JsonPropertyOrder(-2)]
    public string Type { get; }

    [JsonPropertyOrder(-1)]
    public string? BlockId { get; init; }
}

/// <summary>Text, and one element beside it.</summary>
internal sealed record SectionBlock(TextObject Text) : Block("section")
{
    public BlockElement? Accessory { get; init; }
}

/// <summary>Large text.</summary>
internal sealed record HeaderBlock(PlainTextObject Text) : Block("header");

/// <summary>Small text.</summary>
internal sealed record ContextBlock(ImmutableArray<TextObject> Elements) : Block("context");

/// <summary>Buttons and menus in a row.</summary>
internal sealed record ActionsBlock(ImmutableArray<BlockElement> Elements) : Block("actions");

/// <summary>A line across.</summary>
internal sealed record DividerBlock() : Block("divider");

/// <summary>A labelled field of a modal or of the home view.</summary>
internal sealed record InputBlock(PlainTextObject Label, BlockElement Element) : Block("input")
{
    public PlainTextObject? Hint { get; init; }

    public bool Optional { get; init; }

    public bool? DispatchAction { get; init; }
}

/// <summary>Formatted text by typed runs: nothing in a run is interpreted.</summary>
internal sealed record RichTextBlock(ImmutableArray<RichTextElement> Elements) : Block("rich_text");
