namespace FactBot.Slack.Sending;

/// <summary>Whom an error of Slack's concerns.</summary>
internal enum SlackErrorConcern
{
    /// <summary>The installation: nothing, or a whole kind of call, works until an operator changes something.</summary>
    Installation,

    /// <summary>One channel, person or file; everywhere else FactBot works.</summary>
    Channel,

    /// <summary>FactBot asked for something it should not have, or asked too late.</summary>
    Ours,
}
