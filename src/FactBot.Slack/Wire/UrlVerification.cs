namespace FactBot.Slack.Wire;

/// <summary>Slack asks whether a request URL is ours; see docs.slack.dev/reference/events/url_verification.</summary>
internal sealed record UrlVerification
{
    /// <summary>What is to be said back.</summary>
    public required string Challenge { get; init; }
}
