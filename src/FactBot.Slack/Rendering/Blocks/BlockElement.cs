using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Rendering.Blocks;

/// <summary>Something to press or to fill in; docs.slack.dev/reference/block-kit/block-elements.</summary>
[JsonDerivedType(typeof(ButtonElement))]
[JsonDerivedType(typeof(OverflowElement))]
[JsonDerivedType(typeof(SelectElement))]
[JsonDerivedType(typeof(TextInputElement))]
internal abstract record BlockElement
{
    private protected BlockElement(string type, string actionId)
    {
        Type = type;
        ActionId = actionId;
    }

    [JsonPropertyOrder(-2)]
    public string Type { get; }

    [JsonPropertyOrder(-1)]
    public string ActionId { get; }
}

/// <summary>A button.</summary>
internal sealed record ButtonElement(string ActionId, PlainTextObject Text) : BlockElement("button", ActionId)
{
    public string? Value { get; init; }

    /// <summary><c>primary</c> or <c>danger</c>; at most one primary button in a set.</summary>
    public string? Style { get; init; }

    /// <summary>What a screen reader says instead of the text.</summary>
    public string? AccessibilityLabel { get; init; }
}

/// <summary>A menu behind three dots.</summary>
internal sealed record OverflowElement(string ActionId, ImmutableArray<OptionObject> Options) : BlockElement("overflow", ActionId);

/// <summary>A menu to choose one option from.</summary>
internal sealed record SelectElement(string ActionId, ImmutableArray<OptionObject> Options) : BlockElement("static_select", ActionId)
{
    public PlainTextObject? Placeholder { get; init; }

    public OptionObject? InitialOption { get; init; }
}

/// <summary>A field of text.</summary>
internal sealed record TextInputElement(string ActionId) : BlockElement("plain_text_input", ActionId)
{
    public string? InitialValue { get; init; }

    public bool? Multiline { get; init; }

    public int? MaxLength { get; init; }

    public PlainTextObject? Placeholder { get; init; }

    public DispatchConfig? DispatchActionConfig { get; init; }
}

/// <summary>One choice of a menu.</summary>
internal sealed record OptionObject(PlainTextObject Text, string Value);

/// <summary>When an input sends a <c>block_actions</c>.</summary>
internal sealed record DispatchConfig(ImmutableArray<string> TriggerActionsOn)
{
    internal static DispatchConfig OnEnter { get; } = new(["on_enter_pressed"]);
}
