using System.Globalization;
using System.Net;
using System.Text.Json;

namespace FactBot.Teams.Sending;

/// <summary>Understands what the Connector answers instead of carrying a call out, <c>{"error":{"code","message"}}</c>.</summary>
internal static class ConnectorErrors
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>The answer to a call that was not accepted.</summary>
    internal static ConnectorAnswer Of(HttpResponseMessage response, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        return status is 412 or 429 or 500 or 502 or 503 or 504 or 408
            ? new ConnectorAnswer.Later(Wait(response, now), $"Teams could not carry it out at the moment (HTTP {status}).", MayHaveArrived: status is 408 or 500 or 502 or 504)
            : Refused(status, Code(body));
    }

    /// <summary>When nothing came back.</summary>
    internal static ConnectorAnswer.Later Of(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => new(null, "Teams' service could not be found by its name: check this machine's DNS and network.", MayHaveArrived: false),
        HttpRequestError.ConnectionError => new(null, "No connection to Teams' service: check this machine's network and firewall.", MayHaveArrived: false),
        HttpRequestError.SecureConnectionError => new(null, "No secure connection to Teams' service: check this machine's clock and certificates.", MayHaveArrived: false),
        HttpRequestError.ProxyTunnelError => new(null, "The proxy did not let the connection to Teams through: check HTTPS_PROXY.", MayHaveArrived: false),
        _ => new(null, "The connection to Teams broke before its answer was complete.", MayHaveArrived: true),
    };

    private static ConnectorAnswer.Refused Refused(int status, string code) => new(status, code, code switch
    {
        "BotNotInConversationRoster" => "FactBot is not in that conversation: add the app to it.",
        "BotDisabledByAdmin" => "An administrator has switched FactBot off in Teams: allow the app in the Teams admin centre.",
        "MessageWritesBlocked" => "That person has blocked FactBot, or removed it.",
        "ConversationNotFound" or "ActivityNotFoundInConversation" => "That conversation or message is not there any more.",
        "MessageSizeTooBig" => "The message was larger than Teams takes.",
        _ when status == (int)HttpStatusCode.RequestEntityTooLarge => "The message was larger than Teams takes.",
        _ when status == (int)HttpStatusCode.Forbidden => "Teams does not let FactBot write there: the app is not installed there, or an administrator forbids it.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Teams refused it (HTTP {status}{(code.Length > 0 ? $", {code}" : "")})."),
    });

    private static string Code(ReadOnlySpan<byte> body)
    {
        try
        {
            var root = JsonElement.Parse(body);
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                && code.GetString() is { Length: <= 64 } text && text.All(char.IsAsciiLetterOrDigit) ? text : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        var wait = response.Headers.RetryAfter is { } header ? header.Delta ?? (header.Date - now) : null;
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, TimeSpan.TicksPerSecond, LongestWait.Ticks)) : null;
    }
}
