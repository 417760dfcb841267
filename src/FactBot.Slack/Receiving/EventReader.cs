using System.Text.Json;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Reads what the Events API sends.</summary>
internal static class EventReader
{
    /// <exception cref="JsonException">The envelope is not as agreed.</exception>
    internal static Delivery Read(JsonElement root, ReadOnlyMemory<byte> json)
    {
        var kind = root.Deserialize(SlackWireJson.Default.Discriminator)!;
        if (kind.Type != "event_callback")
        {
            return DeliveryReader.Unknown(kind, json, DeliveryShape.Event);
        }

        var envelope = root.Deserialize(SlackWireJson.Default.EventEnvelope)!;
        return new EventDelivery(Origin(envelope, json), envelope);
    }

    /// <summary>The first authorization is the installation; the envelope names the workspace where it happened.</summary>
    private static DeliveryOrigin Origin(EventEnvelope envelope, ReadOnlyMemory<byte> json)
    {
        var installation = envelope.Authorizations is [var first, ..] ? first : new Authorization();
        return new DeliveryOrigin(
            installation.TeamId ?? envelope.TeamId ?? "",
            installation.EnterpriseId ?? envelope.EnterpriseId,
            installation.IsEnterpriseInstall,
            envelope.EventId is "" ? DeliveryOrigin.KeyOf(json) : envelope.EventId,
            json);
    }
}
