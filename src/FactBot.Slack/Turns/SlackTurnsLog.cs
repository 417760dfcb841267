using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Turns;

/// <summary>What carrying out deliveries logs: never what was said.</summary>
internal static partial class SlackTurnsLog
{
    [LoggerMessage(LogLevel.Error, "The store cannot be reached; somebody in Slack was told so")]
    internal static partial void StoreUnavailable(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "A command or click from Slack broke")]
    internal static partial void Broken(ILogger log, Exception unforeseen);

    [LoggerMessage(LogLevel.Warning, "A delivery from workspace {Team} was refused: FactBot is not installed there, or it is not among Slack:AllowedWorkspaces")]
    internal static partial void NotInstalled(ILogger log, string team);
}
