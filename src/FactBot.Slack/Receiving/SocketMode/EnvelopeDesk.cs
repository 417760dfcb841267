using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>Takes what an envelope holds and words the acknowledgement.</summary>
internal sealed class EnvelopeDesk(Intake intake)
{
    // A bare null after a memory in a conditional is an empty memory, not none.
    private static ReadOnlyMemory<byte>? Silence => null;

    /// <summary>The acknowledgement; null when there is to be none, so that Slack delivers again or tells the person.</summary>
    internal async ValueTask<ReadOnlyMemory<byte>?> HandleAsync(string envelopeId, SocketFrame frame, CancellationToken cancellationToken)
    {
        if (ShapeOf(frame.Type) is not { } shape)
        {
            return Word(envelopeId, null);
        }

        var delivery = DeliveryReader.Read(PayloadOf(frame), shape);
        if (delivery is UnknownDelivery { Fault: not null } malformed)
        {
            intake.NoteMalformed(malformed);

            // An event would only come again as it is; whoever waits for a command or a button had better see an error.
            return shape == DeliveryShape.Event ? Word(envelopeId, null) : Silence;
        }

        var acknowledgement = await intake.TakeAsync(WithRedelivery(delivery, frame), cancellationToken);
        return acknowledgement.IsTaken ? Word(envelopeId, frame.AcceptsResponsePayload ? acknowledgement.Json : Silence) : Silence;
    }

    private static DeliveryShape? ShapeOf(string type) => type switch
    {
        "events_api" => DeliveryShape.Event,
        "slash_commands" => DeliveryShape.SlashCommand,
        "interactive" => DeliveryShape.Interaction,
        _ => null,
    };

    private static byte[] PayloadOf(SocketFrame frame) => frame.Payload is { } payload ? JsonMarshal.GetRawUtf8Value(payload).ToArray() : [];

    private static Delivery WithRedelivery(Delivery delivery, SocketFrame frame) =>
        delivery is EventDelivery happened && frame.RetryAttempt is > 0 and < int.MaxValue and var attempt
            ? happened with { Redelivery = new Redelivery((int)attempt, frame.RetryReason) }
            : delivery;

    private static ReadOnlyMemory<byte> Word(string envelopeId, ReadOnlyMemory<byte>? answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("envelope_id"u8, envelopeId);
            if (answer is { IsEmpty: false } payload)
            {
                json.WritePropertyName("payload"u8);
                json.WriteRawValue(payload.Span);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
