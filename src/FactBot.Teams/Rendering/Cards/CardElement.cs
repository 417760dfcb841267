using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Teams.Rendering.Cards;

/// <summary>
/// Something shown in a card; adaptivecards.io/explorer. There is no <c>TextBlock</c>: clients read its text as
/// Markdown, and those of phones do not undo the escapes that the others need.
/// </summary>
[JsonDerivedType(typeof(RichTextBlock))]
[JsonDerivedType(typeof(Container))]
[JsonDerivedType(typeof(ActionSet))]
[JsonDerivedType(typeof(TextInput))]
[JsonDerivedType(typeof(ChoiceInput))]
internal abstract record CardElement
{
    private protected CardElement(string type) => Type = type;

    [JsonPropertyOrder(-2)]
    public string Type { get; }

    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary><c>none</c>, <c>small</c>, <c>medium</c>, <c>large</c>; absent is between small and medium.</summary>
    public string? Spacing { get; init; }

    /// <summary>A line above.</summary>
    public bool? Separator { get; init; }

    /// <summary>False hides it until an <see cref="ToggleAction"/> shows it.</summary>
    public bool? IsVisible { get; init; }
}

/// <summary>Text of runs: clients show a run as it is, line breaks too, and read no Markdown in it.</summary>
internal sealed record RichTextBlock(ImmutableArray<TextRun> Inlines) : CardElement("RichTextBlock");

/// <summary>A run of a <see cref="RichTextBlock"/>.</summary>
internal sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public string? FontType { get; init; }
}

/// <summary>Elements that belong together.</summary>
internal sealed record Container(ImmutableArray<CardElement> Items) : CardElement("Container")
{
    /// <summary>Opens when the container is pressed.</summary>
    public OpenUrlAction? SelectAction { get; init; }
}

/// <summary>Buttons among the elements.</summary>
internal sealed record ActionSet(ImmutableArray<CardAction> Actions) : CardElement("ActionSet");
