namespace FactBot.Csl.Rendering;

/// <summary>What an item's rendering takes from the cite it is for.</summary>
internal sealed record CiteState
{
    public static readonly CiteState None = new();

    public string Locator { get; init; } = "";

    public string Label { get; init; } = "page";

    public CslPosition Position { get; init; }

    public bool NearNote { get; init; }

    /// <summary>Number of the note that cited the item first; empty outside notes.</summary>
    public string FirstNote { get; init; } = "";
}
