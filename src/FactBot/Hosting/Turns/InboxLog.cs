using Microsoft.Extensions.Logging;

namespace FactBot.Hosting.Turns;

/// <summary>What the inbox logs: never what was said.</summary>
internal static partial class InboxLog
{
    [LoggerMessage(LogLevel.Information, "{Count} messages wait from before the last stop; they are being answered")]
    internal static partial void Resumed(ILogger log, int count);

    [LoggerMessage(LogLevel.Error, "What waits from before the last stop cannot be read yet")]
    internal static partial void CannotResume(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "A delivery from {Channel} cannot be kept and was not acknowledged")]
    internal static partial void CannotKeep(ILogger log, string channel, Exception fault);

    [LoggerMessage(LogLevel.Error, "Turn {Turn}: the store cannot be reached")]
    internal static partial void StoreUnavailable(ILogger log, long turn, Exception fault);

    [LoggerMessage(LogLevel.Error, "Turn {Turn} broke")]
    internal static partial void Broken(ILogger log, long turn, Exception unforeseen);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} took longer than a minute and was stopped")]
    internal static partial void TooSlow(ILogger log, long turn);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} has to wait. {Reason}")]
    internal static partial void Postponed(ILogger log, long turn, string reason);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn}: a reply was not delivered. {Sentence}")]
    internal static partial void Undeliverable(ILogger log, long turn, string sentence);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn}: a reply could not be delivered for a day and was given up")]
    internal static partial void GivenUp(ILogger log, long turn);

    [LoggerMessage(LogLevel.Warning, "Turn {Turn} is for {Channel}, which is not configured; it stays until it is")]
    internal static partial void NoSuchChannel(ILogger log, long turn, string channel);
}
