using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>What sort of delivery it is.</summary>
public enum SlackDeliveryKind
{
    /// <summary>An event: JSON over HTTP, <c>events_api</c> on a socket; repeated when not acknowledged.</summary>
    Event,

    /// <summary>A slash command: a form over HTTP; never repeated.</summary>
    Command,

    /// <summary>A click, a shortcut, a submitted view: a form with <c>payload</c>; never repeated.</summary>
    Interaction,
}

/// <summary>Something Slack tells the app.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Name">The event's or payload's type, or the command: <c>app_mention</c>, <c>block_actions</c>, <c>/fact</c>.</param>
/// <param name="Payload">What is carried, the same over both transports.</param>
public sealed record SlackDelivery(SlackDeliveryKind Kind, string Name, JsonObject Payload)
{
    /// <summary>Whether the app may answer with more than an acknowledgement.</summary>
    public bool TakesAnswer => Kind == SlackDeliveryKind.Command || Name is "view_submission" or "block_suggestion";

    /// <summary>The body over HTTP.</summary>
    public string Body => Kind switch
    {
        SlackDeliveryKind.Event => Payload.ToJsonString(),
        SlackDeliveryKind.Command => Form(Payload.Select(pair => (pair.Key, Text(pair.Value)))),
        _ => Form([("payload", Payload.ToJsonString())]),
    };

    /// <summary>The content type over HTTP.</summary>
    public string MediaType => Kind == SlackDeliveryKind.Event ? "application/json" : "application/x-www-form-urlencoded";

    /// <summary>The type of the envelope on a socket.</summary>
    internal string EnvelopeType => Kind switch
    {
        SlackDeliveryKind.Event => "events_api",
        SlackDeliveryKind.Command => "slash_commands",
        _ => "interactive",
    };

    private static string Text(JsonNode? value) => value is null ? "" : value.ToString();

    private static string Form(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(pair => $"{Encode(pair.Name)}={Encode(pair.Value)}"));

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
