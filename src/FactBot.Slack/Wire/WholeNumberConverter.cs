using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>
/// Reads a number that only says more about a delivery: whole, with decimals or as text; anything else as none, so that a
/// delivery is not lost over it.
/// </summary>
internal sealed class WholeNumberConverter : JsonConverter<long?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDecimal(out var number) && number is > long.MinValue and < long.MaxValue:
                return (long)number;
            case JsonTokenType.String when decimal.TryParse(reader.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) && written < long.MaxValue:
                return (long)written;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
