using Microsoft.Extensions.Logging;

namespace FactBot.Web;

/// <summary>What the web chat writes to the log: never the text of a question or a fact.</summary>
internal static partial class WebLog
{
    [LoggerMessage(1, LogLevel.Warning, "The web chat listens on {ListenOn}, which other machines can reach: anyone who can reach that address can read and add facts, because the page asks for no password. Listen on http://localhost:5080 to keep it to this machine.")]
    internal static partial void OpenToOthers(ILogger logger, string listenOn);

    [LoggerMessage(2, LogLevel.Error, "Message {TraceId} was not carried out: the store is unavailable.")]
    internal static partial void StoreUnavailable(ILogger logger, string traceId, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "Message {TraceId} was not carried out.")]
    internal static partial void Failed(ILogger logger, string traceId, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "Refused a request: {Reason}.")]
    internal static partial void Refused(ILogger logger, string reason);
}
