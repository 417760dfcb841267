using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>Reads blocks the way somebody before the screen does.</summary>
internal static class BlockReading
{
    /// <summary>Every text in the blocks, in reading order.</summary>
    internal static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Texts),
        JsonObject item => item.SelectMany(pair => pair switch
        {
            { Key: "text" or "alt_text" or "initial_value", Value: JsonValue value } => [value.ToString()],
            { Value: JsonArray or JsonObject } => Texts(pair.Value),
            _ => [],
        }),
        _ => [],
    };

    /// <summary>The labels of all buttons.</summary>
    internal static ImmutableArray<string> Buttons(JsonArray blocks) =>
        [.. Controls(blocks).Where(control => IsButton(control.Element)).Select(control => Caption(control.Element))];

    /// <summary>All elements somebody can act on, with the block they are in.</summary>
    internal static IEnumerable<Control> Controls(JsonArray blocks) => blocks.OfType<JsonObject>().SelectMany(block =>
        (block["elements"] as JsonArray ?? []).Append(block["accessory"]).Append(block["element"])
            .OfType<JsonObject>()
            .Where(element => element["action_id"] is not null)
            .Select(element => new Control(block, element)));

    /// <summary>The label of an input block; null for other blocks.</summary>
    internal static string? Label(JsonObject block) => Type(block) == "input" ? (string?)block["label"]?["text"] : null;

    /// <summary>The words on an element.</summary>
    internal static string Caption(JsonObject element) => (string?)element["text"]?["text"] ?? "";

    /// <summary>The type of a block or element.</summary>
    internal static string Type(JsonObject item) => (string?)item["type"] ?? "";

    /// <summary>Whether it is a button.</summary>
    internal static bool IsButton(JsonObject element) => Type(element) is "button" or "workflow_button";

    /// <summary>The options of a select, with those in groups.</summary>
    internal static IEnumerable<JsonObject> Options(JsonObject element) =>
        (element["options"] as JsonArray ?? []).OfType<JsonObject>()
            .Concat((element["option_groups"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(Options));

    /// <summary>A copy in which every block has a <c>block_id</c> and every element an <c>action_id</c>, as Slack gives them.</summary>
    internal static JsonArray WithIds(JsonArray blocks, SlackIds ids)
    {
        var copy = blocks.DeepClone().AsArray();
        foreach (var block in copy.OfType<JsonObject>())
        {
            block["block_id"] ??= ids.Next("b");
            foreach (var element in (block["elements"] as JsonArray ?? []).Append(block["accessory"]).Append(block["element"]).OfType<JsonObject>())
            {
                if (IsInteractive(element))
                {
                    element["action_id"] ??= ids.Next("a");
                }
            }
        }

        return copy;
    }

    private static bool IsInteractive(JsonObject element) =>
        Type(element) is not ("image" or "mrkdwn" or "plain_text" or "text" or "link" or "emoji" or "user" or "channel" or "usergroup" or "date" or "broadcast")
        && !Type(element).StartsWith("rich_text_", StringComparison.Ordinal);
}

/// <summary>Something to act on.</summary>
/// <param name="Block">The block it is in.</param>
/// <param name="Element">The element.</param>
internal sealed record Control(JsonObject Block, JsonObject Element);
