using System.Text;
using System.Text.Json;

namespace FactBot.Domain.Exchange;

/// <summary>Opens JSON that somebody else wrote, and says in a sentence why it cannot be opened.</summary>
internal static class JsonText
{
    /// <summary>Half a surrogate pair cannot be written to any file, so no record may bring one.</summary>
    internal const string HalfCharacter = "the text holds half a character (a lone surrogate); save the file again as UTF-8";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Parses a text; the caller disposes of the document.</summary>
    /// <returns>The document, or null and the fault.</returns>
    internal static JsonDocument? Parse(string text, out string? fault)
    {
        // Only an escape can hide half a character.
        fault = HasHalfCharacter(text) ? HalfCharacter : text.Contains("\\u", StringComparison.Ordinal) ? FaultOf(text) : null;
        if (fault is not null)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text, Strict);
        }
        catch (JsonException)
        {
            fault = FaultOf(text) ?? "the same field stands twice in one object";
            return null;
        }
    }

    /// <summary>A value as one line of JSON in the form this program writes, whatever its spacing and escapes were.</summary>
    internal static string Canonical(JsonElement value) => Written(value.WriteTo);

    /// <summary>What a writer wrote, as text.</summary>
    internal static string Written(Action<Utf8JsonWriter> write) => Written(write, FactJsonWriter.Options);

    /// <summary>What a writer wrote in a form of its own, as text.</summary>
    internal static string Written(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Whether a text has half a surrogate pair.</summary>
    internal static bool HasHalfCharacter(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FaultOf(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            return HalfCharacter;
        }
        catch (JsonException)
        {
            return FormattableString.Invariant($"the line is not one complete JSON object (it breaks off near byte {reader.BytesConsumed + 1})");
        }
    }
}
