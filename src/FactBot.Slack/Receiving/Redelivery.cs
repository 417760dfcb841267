namespace FactBot.Slack.Receiving;

/// <summary>Why an event comes again.</summary>
/// <param name="Attempt">1 for the first repeat.</param>
/// <param name="Reason">Slack's word for it: <c>http_timeout</c>, <c>http_error</c>, <c>connection_failed</c> …; null when it gives none.</param>
internal sealed record Redelivery(int Attempt, string? Reason);
