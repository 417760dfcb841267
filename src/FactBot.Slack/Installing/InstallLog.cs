using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Installing;

/// <summary>What installing writes to the log: who and where, never a token, code or state.</summary>
internal static partial class InstallLog
{
    [LoggerMessage(1, LogLevel.Information, "FactBot was installed in workspace {Workspace} by {User}.")]
    internal static partial void Installed(ILogger logger, string workspace, string? user);

    [LoggerMessage(2, LogLevel.Warning, "An installation was refused: its state was forged, foreign, used or older than ten minutes.")]
    internal static partial void StateRefused(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Workspace {Workspace} wanted to install FactBot and is not named in Slack:AllowedWorkspaces; nothing was stored.")]
    internal static partial void NotAllowed(ILogger logger, string workspace);

    [LoggerMessage(4, LogLevel.Warning, "An installation failed: {Sentence}")]
    internal static partial void Failed(ILogger logger, string sentence);

    [LoggerMessage(5, LogLevel.Error, "FactBot was installed in workspace {Workspace}, but the store did not take it.")]
    internal static partial void NotStored(ILogger logger, string workspace, Exception exception);
}
