using System.Buffers;
using System.Text;
using System.Text.Json;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;

namespace FactBot.Testing;

/// <summary>A fact as text, so that two facts are the same exactly when their texts are.</summary>
public static class FactText
{
    /// <summary>Everything but id and version.</summary>
    public static string Content(Fact fact) => Of(json => FactJsonWriter.WriteContent(json, fact));

    /// <summary>Everything.</summary>
    public static string Whole(Fact fact) => Of(json => FactJsonWriter.Write(json, fact));

    private static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, FactJsonWriter.Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
