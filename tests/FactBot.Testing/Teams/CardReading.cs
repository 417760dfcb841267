using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <summary>Reads cards as a person does.</summary>
public static class CardReading
{
    /// <summary>The texts of everything below a node, in order, a line each.</summary>
    public static string Words(JsonNode? node) => string.Join('\n', Texts(node));

    /// <summary>Every action below a node.</summary>
    public static IEnumerable<JsonObject> Actions(JsonNode? node) => Objects(node).Where(inner => ((string?)inner["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true);

    /// <summary>Every whole card below a node; those that are unfolded within one belong to it.</summary>
    public static IEnumerable<JsonObject> Cards(JsonNode? node) => node switch
    {
        JsonObject card when (string?)card["type"] == "AdaptiveCard" => [card],
        JsonObject owner => owner.SelectMany(member => Cards(member.Value)),
        JsonArray array => array.SelectMany(Cards),
        _ => [],
    };

    /// <summary>Every input below a node.</summary>
    public static IEnumerable<JsonObject> Inputs(JsonNode? node) => Objects(node).Where(inner => ((string?)inner["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    /// <summary>What a client sends when an action is used: its data, and the inputs with what stands in them.</summary>
    /// <param name="card">The card.</param>
    /// <param name="title">The title of the action.</param>
    /// <param name="filledIn">What was put in, by the label or the id of the input.</param>
    public static JsonObject Data(JsonNode card, string title, IReadOnlyDictionary<string, string>? filledIn = null)
    {
        var action = Actions(card).FirstOrDefault(action => (string?)action["title"] == title)
            ?? throw new ArgumentException($"There is no button “{title}”; there are {string.Join(", ", Actions(card).Select(action => (string?)action["title"]))}.", nameof(title));
        var data = action["data"]?.DeepClone().AsObject() ?? [];
        foreach (var input in Inputs(card))
        {
            var id = (string)input["id"]!;
            var value = filledIn?.FirstOrDefault(pair => pair.Key == id || pair.Key == (string?)input["label"]) is { Key: not null } pair ? pair.Value : (string?)input["value"];
            if (value is not null)
            {
                data[id] = value;
            }
        }

        return data;
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => member.Key is "text" or "title" or "label" or "errorMessage" && member.Value is JsonValue value && value.TryGetValue<string>(out var text)
            ? [text]
            : Texts(member.Value)),
        JsonArray array => array.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Objects(member.Value)).Prepend(owner),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
