using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FactBot.Slack.Receiving.Http;

/// <summary>A form as Slack sends it: a certificate probe, an interaction or a slash command.</summary>
internal sealed class RequestForm
{
    private readonly Dictionary<string, StringValues> _fields;

    private RequestForm(Dictionary<string, StringValues> fields) => _fields = fields;

    /// <summary>Slack only looks whether somebody is there.</summary>
    internal bool IsCertificateProbe => _fields.TryGetValue("ssl_check", out var value) && value == "1";

    /// <summary>The form of a body; null when it is none.</summary>
    internal static RequestForm? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body));
            return new RequestForm(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What the form delivers, as the JSON that Socket Mode would carry; null when it delivers nothing.</summary>
    internal (DeliveryShape Shape, ReadOnlyMemory<byte> Json)? Delivered()
    {
        if (_fields.TryGetValue("payload", out var payload) && payload is [{ } json])
        {
            return (DeliveryShape.Interaction, Encoding.UTF8.GetBytes(json));
        }

        return _fields.ContainsKey("command") && _fields.Values.All(field => field.Count == 1) ? (DeliveryShape.SlashCommand, Fields()) : null;
    }

    private ReadOnlyMemory<byte> Fields()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in _fields)
            {
                json.WriteString(name, value.ToString());
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
