using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>Reads a flag as Slack writes it: true, "true" (slash commands carry text only), or null for false.</summary>
internal sealed class FlagConverter : JsonConverter<bool>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        JsonTokenType.String when reader.ValueTextEquals("true"u8) => true,
        JsonTokenType.String when reader.ValueTextEquals("false"u8) || reader.ValueTextEquals(""u8) => false,
        _ => throw new JsonException("A flag is true or false."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
