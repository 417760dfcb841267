using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FactBot.Teams.Rendering.Cards;

/// <summary>A field to fill in; what stands in it comes back under its id in the data of a button.</summary>
internal abstract record CardInput : CardElement
{
    [SetsRequiredMembers]
    private protected CardInput(string type, string id, string label)
        : base(type)
    {
        Id = id;
        Label = label;
    }

    /// <summary>What stands above it; plain text.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the client refuses to send the card without it.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>What the client says when it refuses.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A field of text.</summary>
[method: SetsRequiredMembers]
internal sealed record TextInput(string Id, string Label) : CardInput("Input.Text", Id, Label)
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }
}

/// <summary>A menu to choose from.</summary>
[method: SetsRequiredMembers]
internal sealed record ChoiceInput(string Id, string Label, ImmutableArray<Choice> Choices) : CardInput("Input.ChoiceSet", Id, Label)
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }
}

/// <summary>One choice of a menu.</summary>
internal sealed record Choice(string Title, string Value);
