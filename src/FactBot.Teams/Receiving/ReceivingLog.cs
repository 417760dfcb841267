using Microsoft.Extensions.Logging;

namespace FactBot.Teams.Receiving;

/// <summary>What receiving writes to the log: never a header, a token, a body or a name from outside.</summary>
internal static partial class ReceivingLog
{
    [LoggerMessage(3001, LogLevel.Warning, "Refused a request to the Teams endpoint: {Reason}.")]
    internal static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(3002, LogLevel.Warning, "An activity from Teams could not be read: {Fault}.")]
    internal static partial void Malformed(ILogger logger, string fault);

    [LoggerMessage(3003, LogLevel.Error, "A request from Teams was answered with 503 because FactBot broke over it.")]
    internal static partial void Broke(ILogger logger, Exception exception);

    [LoggerMessage(3004, LogLevel.Warning, "An activity from tenant {Tenant} was refused: it is not among Teams:AllowedTenants.")]
    internal static partial void ForeignTenant(ILogger logger, string tenant);

    [LoggerMessage(3005, LogLevel.Warning, "An activity was refused: its serviceUrl is at {Host}, which is none of Teams' hosts and not among Teams:ServiceHosts.")]
    internal static partial void ForeignService(ILogger logger, string host);

    [LoggerMessage(3006, LogLevel.Warning, "The Bot Connector's signing keys could not be fetched. {Reason}")]
    internal static partial void NoKeys(ILogger logger, string reason);
}
