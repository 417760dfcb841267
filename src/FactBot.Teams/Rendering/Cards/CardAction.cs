using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Teams.Rendering.Cards;

/// <summary>A button; adaptivecards.io/explorer.</summary>
[JsonDerivedType(typeof(ExecuteAction))]
[JsonDerivedType(typeof(SubmitAction))]
[JsonDerivedType(typeof(ShowCardAction))]
[JsonDerivedType(typeof(ToggleAction))]
internal abstract record CardAction
{
    private protected CardAction(string type, string title)
    {
        Type = type;
        Title = title;
    }

    [JsonPropertyOrder(-2)]
    public string Type { get; }

    [JsonPropertyOrder(-1)]
    public string Title { get; }
}

/// <summary>A button whose answer may put another card in the place of this one.</summary>
internal sealed record ExecuteAction(string Title, string Verb, CardData Data) : CardAction("Action.Execute", Title)
{
    /// <summary>For clients without it.</summary>
    public SubmitAction? Fallback { get; init; }
}

/// <summary>A button of a dialog, or the fallback of another.</summary>
internal sealed record SubmitAction(string Title, CardData Data) : CardAction("Action.Submit", Title);

/// <summary>A button that unfolds a card within the card.</summary>
internal sealed record ShowCardAction(string Title, InnerCard Card) : CardAction("Action.ShowCard", Title);

/// <summary>A button that shows elements, or hides them again.</summary>
internal sealed record ToggleAction(string Title, ImmutableArray<string> TargetElements) : CardAction("Action.ToggleVisibility", Title);

/// <summary>What a button sends; the inputs of the card are put beside it, by their ids.</summary>
internal sealed record CardData(CardDeed Deed)
{
    /// <summary>Teams' own member; absent, the data is sent as it is.</summary>
    [JsonPropertyName("msteams")]
    public TeamsTask? Teams { get; init; }
}

/// <summary>Makes a button open a dialog: Teams asks for it by the invoke of this name.</summary>
internal sealed record TeamsTask(string Type)
{
    internal static TeamsTask Fetch { get; } = new("task/fetch");
}

/// <summary>Opens an address; only where an element is pressed, never as a button of its own.</summary>
/// <param name="Title">What a screen reader says.</param>
/// <param name="Url">http or https: <see cref="WebLink.Of"/>.</param>
internal sealed record OpenUrlAction(string Title, string Url)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Action.OpenUrl";
}
