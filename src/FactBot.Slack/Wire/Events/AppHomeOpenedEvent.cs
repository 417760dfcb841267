namespace FactBot.Slack.Wire;

/// <summary><c>app_home_opened</c>: somebody looks at FactBot's own page in Slack.</summary>
internal sealed record AppHomeOpenedEvent : SlackEvent
{
    /// <summary>Who.</summary>
    public required string User { get; init; }

    /// <summary>The direct-message channel with that person.</summary>
    public string? Channel { get; init; }

    /// <summary><c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>What is published there now.</summary>
    public SlackView? View { get; init; }
}
