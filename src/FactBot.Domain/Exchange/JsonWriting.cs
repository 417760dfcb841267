using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Domain.Exchange;

/// <summary>Writing properties that are left out when absent.</summary>
internal static class JsonWriting
{
    internal static void WriteText(this Utf8JsonWriter json, string property, string? text)
    {
        if (text is not null)
        {
            json.WriteString(property, text);
        }
    }

    internal static void WriteInstant(this Utf8JsonWriter json, string property, DateTimeOffset? instant) =>
        json.WriteText(property, instant is { } at ? FactJsonWriter.Instant(at) : null);

    internal static void WriteTexts(this Utf8JsonWriter json, string property, ImmutableArray<string> texts)
    {
        if (texts.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(property);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
