namespace FactBot.Slack.Sending;

/// <summary>Somebody in Slack, as the installation's workspace sees them.</summary>
/// <param name="Id">The id, <c>U…</c> or <c>W…</c>.</param>
/// <param name="Name">The name Slack shows beside messages: often a nickname.</param>
/// <param name="Standing">What they are to the workspace.</param>
internal sealed record SlackPerson(string Id, string Name, Standing Standing)
{
    /// <summary>The name a fact is attributed to.</summary>
    internal string FullName { get; init; } = Name;
}

/// <summary>What somebody is to the workspace FactBot is installed in.</summary>
internal enum Standing
{
    /// <summary>Nobody could say, or the account is deactivated: to be trusted like a guest.</summary>
    Unknown,

    /// <summary>Slack could not be asked; asking again may help.</summary>
    Unreachable,

    /// <summary>A full member.</summary>
    Member,

    /// <summary>A guest of one channel or several.</summary>
    Guest,

    /// <summary>Somebody of another workspace, in a shared channel.</summary>
    External,

    /// <summary>A program.</summary>
    Bot,
}
