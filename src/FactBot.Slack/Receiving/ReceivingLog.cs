using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Receiving;

/// <summary>What receiving writes to the log: never a header, a body, an address or a name from outside.</summary>
internal static partial class ReceivingLog
{
    [LoggerMessage(2001, LogLevel.Error, "A delivery from Slack ({Shape}) was not taken because FactBot broke over it; Slack was told so.")]
    internal static partial void NotTaken(ILogger logger, DeliveryShape shape, Exception exception);

    [LoggerMessage(2002, LogLevel.Warning, "A delivery from Slack ({Shape}) could not be read: {Fault}.")]
    internal static partial void Malformed(ILogger logger, DeliveryShape shape, string fault);

    [LoggerMessage(2003, LogLevel.Debug, "A delivery from Slack ({Shape}) was acknowledged and left, because FactBot does nothing with its kind.")]
    internal static partial void Unknown(ILogger logger, DeliveryShape shape);

    [LoggerMessage(2004, LogLevel.Warning, "Slack holds back events because there were more than 30,000 in an hour; what was said in the meantime gets no answer.")]
    internal static partial void RateLimited(ILogger logger);

    [LoggerMessage(2005, LogLevel.Warning, "Refused a request: {Reason}.")]
    internal static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(2006, LogLevel.Error, "A request from Slack was answered with 503 because FactBot broke over it.")]
    internal static partial void Broke(ILogger logger, Exception exception);

    [LoggerMessage(2007, LogLevel.Warning, "Socket Mode: {Trouble}")]
    internal static partial void SocketTrouble(ILogger logger, string trouble);

    [LoggerMessage(2008, LogLevel.Information, "Socket Mode: connected to Slack.")]
    internal static partial void SocketConnected(ILogger logger);

    [LoggerMessage(2009, LogLevel.Warning, "Socket Mode: left a frame that is no text or no JSON as agreed.")]
    internal static partial void SocketGarbage(ILogger logger);

    [LoggerMessage(2010, LogLevel.Error, "Socket Mode: an envelope was not acknowledged because FactBot broke over it.")]
    internal static partial void SocketBroke(ILogger logger, Exception exception);
}
