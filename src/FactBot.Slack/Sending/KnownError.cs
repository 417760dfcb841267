namespace FactBot.Slack.Sending;

/// <summary>One code of Slack's: whom it concerns, and one sentence that says what to change.</summary>
internal sealed record KnownError(string Code, SlackErrorConcern Concern, string Sentence);
