using System.Diagnostics.CodeAnalysis;

namespace FactBot.Slack.Wire;

/// <summary><c>block_suggestion</c>: somebody types into a select whose options FactBot supplies.</summary>
internal sealed record BlockSuggestion : Interaction
{
    /// <summary>Which select.</summary>
    public required string ActionId { get; init; }

    /// <summary>In which block.</summary>
    public string? BlockId { get; init; }

    /// <summary>What was typed so far.</summary>
    [AllowNull]
    public string Value { get; init => field = value ?? ""; } = "";

    /// <summary>What holds the select.</summary>
    public Container? Container { get; init; }

    /// <summary>The channel; absent in a view.</summary>
    public SlackChannel? Channel { get; init; }

    /// <summary>The view; absent in a message.</summary>
    public SlackView? View { get; init; }
}
