namespace FactBot.Slack.Wire;

/// <summary>An option that was chosen.</summary>
internal sealed record SelectedOption
{
    /// <summary>What it stands for.</summary>
    public string? Value { get; init; }

    /// <summary>What the person read.</summary>
    public TextObject? Text { get; init; }
}
