using Microsoft.Extensions.Logging;

namespace FactBot.Teams.Turns;

/// <summary>What carrying out deliveries logs: never what was said.</summary>
internal static partial class TeamsTurnsLog
{
    [LoggerMessage(3101, LogLevel.Error, "The store cannot be reached; somebody in Teams was told so")]
    internal static partial void StoreUnavailable(ILogger log, Exception fault);

    [LoggerMessage(3102, LogLevel.Error, "A click or search from Teams broke")]
    internal static partial void Broken(ILogger log, Exception unforeseen);

    [LoggerMessage(3103, LogLevel.Debug, "An activity from Teams was acknowledged and left, because it is none of FactBot's business")]
    internal static partial void NotMeant(ILogger log);
}
