using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>A call of a Web API method whose token and scope were found in order.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Arguments">What came along; from a form every value is a text.</param>
/// <param name="Token">Who calls; null for methods without a token.</param>
internal sealed record ApiCall(string Method, JsonObject Arguments, SlackToken? Token)
{
    /// <summary>The caller's user id.</summary>
    internal string Caller => Token!.User;

    /// <summary>Text; null when absent or empty.</summary>
    internal string? Text(string name) => Arguments[name] switch
    {
        JsonValue value when value.ToString() is { Length: > 0 } text => text,
        _ => null,
    };

    /// <summary>Text that has to be there.</summary>
    internal string Required(string name) => Text(name) ?? throw SlackRefusalException.Missing(name);

    /// <summary>Whether a flag is set.</summary>
    internal bool Flag(string name) => Text(name) is "true" or "1";

    /// <summary>A number, or what it is when absent.</summary>
    internal int Number(string name, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>An object, or the JSON text of one.</summary>
    internal JsonObject? Object(string name) => Nested(name) switch
    {
        null => null,
        JsonObject item => item,
        _ => throw new SlackRefusalException("invalid_arguments", $"[ERROR] must provide an object [json-pointer:/{name}]"),
    };

    /// <summary>A list, or the JSON text of one.</summary>
    internal JsonArray? Array(string name) => Nested(name) switch
    {
        null => null,
        JsonArray items => items,
        _ => throw new SlackRefusalException(name == "blocks" ? "invalid_blocks_format" : "invalid_arguments", $"[ERROR] must provide an array [json-pointer:/{name}]"),
    };

    private JsonNode? Nested(string name)
    {
        try
        {
            return Arguments[name] is JsonValue ? Text(name) is { } text ? JsonNode.Parse(text) : null : Arguments[name]?.DeepClone();
        }
        catch (JsonException)
        {
            throw new SlackRefusalException(name == "blocks" ? "invalid_blocks_format" : "invalid_json");
        }
    }
}
