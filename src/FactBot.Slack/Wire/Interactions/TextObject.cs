namespace FactBot.Slack.Wire;

/// <summary>A text as Block Kit knows it.</summary>
internal sealed record TextObject
{
    /// <summary><c>plain_text</c> or <c>mrkdwn</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }
}
