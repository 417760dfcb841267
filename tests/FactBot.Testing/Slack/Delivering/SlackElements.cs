using System.Globalization;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>What acting on an element, or filling it in, gives.</summary>
internal static class SlackElements
{
    /// <summary>The entry of an action: the element's names and what was chosen.</summary>
    /// <param name="control">The element and its block.</param>
    /// <param name="entry">What was chosen or typed; null for a button.</param>
    /// <param name="at">When.</param>
    internal static JsonObject Action(Control control, string? entry, DateTimeOffset at)
    {
        var action = Value(control.Element, entry);
        action["action_id"] = (string?)control.Element["action_id"];
        action["block_id"] = (string?)control.Block["block_id"];
        action["action_ts"] = Stamp(at);
        return action;
    }

    /// <summary>A time as Slack writes it.</summary>
    internal static string Stamp(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()}.{at.Millisecond:D3}000");

    /// <summary>An element's value: what was entered, or what it was filled in with.</summary>
    /// <exception cref="InvalidOperationException">There is no such option.</exception>
    internal static JsonObject Value(JsonObject element, string? entry)
    {
        var value = new JsonObject { ["type"] = BlockReading.Type(element) };
        switch (BlockReading.Type(element))
        {
            case "button" or "workflow_button":
                value["text"] = element["text"]?.DeepClone();
                value["value"] = (string?)element["value"];
                break;
            case "static_select" or "external_select" or "radio_buttons" or "overflow":
                value["selected_option"] = entry is null ? element["initial_option"]?.DeepClone() : Option(element, entry);
                break;
            case "multi_static_select" or "multi_external_select" or "checkboxes":
                value["selected_options"] = entry is null
                    ? element["initial_options"]?.DeepClone() ?? new JsonArray()
                    : new JsonArray([.. entry.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => (JsonNode)Option(element, one))]);
                break;
            case "rich_text_input":
                value["rich_text_value"] = entry is null ? element["initial_value"]?.DeepClone() : RichText(entry);
                break;
            case "feedback_buttons":
                value["value"] = Feedback(element, entry);
                break;
            case var type:
                var (name, initial) = Names(type);
                value[name] = entry is "" ? null : entry ?? element[initial]?.ToString();
                break;
        }

        return value;
    }

    /// <summary>The field that carries the entry, and the one it was filled in with.</summary>
    private static (string Name, string Initial) Names(string type) => type switch
    {
        "datepicker" => ("selected_date", "initial_date"),
        "timepicker" => ("selected_time", "initial_time"),
        "datetimepicker" => ("selected_date_time", "initial_date_time"),
        "users_select" => ("selected_user", "initial_user"),
        "conversations_select" => ("selected_conversation", "initial_conversation"),
        "channels_select" => ("selected_channel", "initial_channel"),
        _ => ("value", "initial_value"),
    };

    private static JsonObject Option(JsonObject element, string text) =>
        BlockReading.Options(element).FirstOrDefault(option => BlockReading.Caption(option) == text || (string?)option["value"] == text) is { } found
            ? found.DeepClone().AsObject()
            : throw new InvalidOperationException(
                $"There is no option «{text}»; there are: {string.Join(", ", BlockReading.Options(element).Select(BlockReading.Caption))}.");

    private static JsonObject RichText(string text) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
        }),
    };

    private static string? Feedback(JsonObject element, string? entry) =>
        new[] { element["positive_button"], element["negative_button"] }.OfType<JsonObject>()
            .Where(button => BlockReading.Caption(button) == entry)
            .Select(button => (string?)button["value"])
            .FirstOrDefault();
}
