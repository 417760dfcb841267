using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Teams.Rendering.Cards;

/// <summary>
/// An Adaptive Card of schema 1.5, the newest that Teams takes from bots; adaptivecards.io/explorer. Only what
/// FactBot sends.
/// </summary>
/// <param name="Body">What is shown, top down.</param>
internal sealed record AdaptiveCard(ImmutableArray<CardElement> Body)
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    internal const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-4)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-3)]
    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    public string Version { get; init; } = "1.5";

    /// <summary>What is shown where cards are not, in plain text.</summary>
    [JsonPropertyOrder(-1)]
    public string? FallbackText { get; init; }

    [JsonPropertyName("msteams")]
    public TeamsWidth? Teams { get; init; }
}

/// <summary>A card that an <see cref="ShowCardAction"/> unfolds within another.</summary>
internal sealed record InnerCard(ImmutableArray<CardElement> Body)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";
}

/// <summary>Teams' own members of a card; here, that it may take the whole width of the conversation.</summary>
internal sealed record TeamsWidth(string Width)
{
    internal static TeamsWidth Full { get; } = new("full");
}
