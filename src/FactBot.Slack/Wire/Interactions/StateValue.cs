namespace FactBot.Slack.Wire;

/// <summary>What an element holds while it is on the screen.</summary>
internal sealed record StateValue : ElementValue;
