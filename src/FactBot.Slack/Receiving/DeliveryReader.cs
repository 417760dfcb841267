using System.Text.Json;
using System.Text.Unicode;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>
/// Makes a delivery of JSON, whichever transport brought it, and makes the same one of stored bytes again. Whatever
/// the bytes are, the answer is a delivery: at worst an <see cref="UnknownDelivery"/> that says what is wrong.
/// </summary>
internal static class DeliveryReader
{
    private const int DeepestNesting = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    /// <summary>Reads a delivery.</summary>
    /// <param name="json">UTF-8 JSON; kept as <see cref="Delivery.Payload"/>, so it must not change afterwards.</param>
    /// <param name="shape">As what it came.</param>
    internal static Delivery Read(ReadOnlyMemory<byte> json, DeliveryShape shape)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return Malformed(json, shape, "it is not UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(document.RootElement, json, shape)
                : Malformed(json, shape, "it is no JSON object");
        }
        catch (JsonException)
        {
            return Malformed(json, shape, "it is not JSON, names a member twice, nests too deeply, or lacks what is agreed");
        }
        catch (InvalidOperationException)
        {
            // JsonDocument's way of saying that an escaped half of a surrogate pair stands alone.
            return Malformed(json, shape, "it escapes half a character");
        }
    }

    private static Delivery ReadObject(JsonElement root, ReadOnlyMemory<byte> json, DeliveryShape shape) => shape switch
    {
        DeliveryShape.Event => EventReader.Read(root, json),
        DeliveryShape.SlashCommand => Command(root.Deserialize(SlackWireJson.Default.SlashCommand)!, json),
        DeliveryShape.Interaction => InteractionReader.Read(root, json),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No such shape."),
    };

    private static SlashCommandDelivery Command(SlashCommand command, ReadOnlyMemory<byte> json) =>
        new(new DeliveryOrigin(command.TeamId, command.EnterpriseId, command.IsEnterpriseInstall, DeliveryOrigin.KeyOf(command.TriggerId, json), json), command);

    /// <summary>A payload that is sound, of a kind that is not known.</summary>
    internal static UnknownDelivery Unknown(Discriminator kind, ReadOnlyMemory<byte> json, DeliveryShape shape) =>
        new(new DeliveryOrigin(kind.TeamId ?? "", null, false, DeliveryOrigin.KeyOf(json), json), shape, kind.Type, null);

    private static UnknownDelivery Malformed(ReadOnlyMemory<byte> json, DeliveryShape shape, string fault) =>
        new(new DeliveryOrigin("", null, false, DeliveryOrigin.KeyOf(json), json), shape, null, fault);
}
