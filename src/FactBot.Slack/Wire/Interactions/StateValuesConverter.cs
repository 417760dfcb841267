using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>Reads the values of a form; null and an empty array (which some senders write for an empty object) are an empty form.</summary>
internal sealed class StateValuesConverter : JsonConverter<ImmutableDictionary<string, ImmutableDictionary<string, StateValue>>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override ImmutableDictionary<string, ImmutableDictionary<string, StateValue>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null or JsonTokenType.StartArray)
        {
            reader.Skip();
            return ImmutableDictionary<string, ImmutableDictionary<string, StateValue>>.Empty;
        }

        var blocks = JsonSerializer.Deserialize(ref reader, SlackWireJson.Default.ImmutableDictionaryStringImmutableDictionaryStringStateValue)!;
        return blocks.Values.All(elements => elements is not null && elements.Values.All(value => value is not null))
            ? blocks
            : throw new JsonException("A form's element has a value object.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<string, ImmutableDictionary<string, StateValue>> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, SlackWireJson.Default.ImmutableDictionaryStringImmutableDictionaryStringStateValue);
}
