using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Slack.Receiving;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Tests.Wire;

/// <summary>One kind of delivery, in full and with everything left out that may be.</summary>
internal sealed record DeliverySample(string Name, DeliveryShape Shape, string Plain, string Bare)
{
    internal static IReadOnlyList<DeliverySample> All { get; } = [.. EventSamples.All, .. InteractionSamples.All, CommandSamples.Slash];

    /// <summary>In full, but null wherever <see cref="Bare"/> has nothing.</summary>
    internal string Nulls => Nulled(JsonNode.Parse(Plain)!, JsonNode.Parse(Bare)!).ToJsonString();

    internal static DeliverySample Named(string name) => All.Single(sample => sample.Name == name);

    internal static Delivery Read(string json, DeliveryShape shape) => DeliveryReader.Read(Encoding.UTF8.GetBytes(json), shape);

    /// <summary>What was read, written out again.</summary>
    internal static string Write(Delivery delivery) => delivery switch
    {
        EventDelivery happened => JsonSerializer.Serialize(happened.Envelope, SlackWireJson.Default.EventEnvelope),
        SlashCommandDelivery command => JsonSerializer.Serialize(command.Command, SlackWireJson.Default.SlashCommand),
        BlockActionsDelivery actions => JsonSerializer.Serialize(actions.Interaction, SlackWireJson.Default.BlockActions),
        ViewSubmissionDelivery submission => JsonSerializer.Serialize(submission.Interaction, SlackWireJson.Default.ViewSubmission),
        ViewClosedDelivery closed => JsonSerializer.Serialize(closed.Interaction, SlackWireJson.Default.ViewClosed),
        ShortcutDelivery shortcut => JsonSerializer.Serialize(shortcut.Interaction, SlackWireJson.Default.Shortcut),
        MessageActionDelivery action => JsonSerializer.Serialize(action.Interaction, SlackWireJson.Default.MessageAction),
        BlockSuggestionDelivery suggestion => JsonSerializer.Serialize(suggestion.Interaction, SlackWireJson.Default.BlockSuggestion),
        _ => throw new InvalidOperationException($"{delivery.GetType().Name}: {(delivery as UnknownDelivery)?.Fault}"),
    };

    /// <summary>Whether everything in one JSON stands in the other, with the same values.</summary>
    internal static bool Holds(JsonNode? whole, JsonNode? part) => part switch
    {
        JsonObject members => members.All(member => whole is JsonObject && Holds(whole[member.Key], member.Value)),
        JsonArray items => whole is JsonArray all && all.Count == items.Count && all.Zip(items).All(pair => Holds(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(whole, part),
    };

    public override string ToString() => Name;

    private static JsonNode Nulled(JsonNode plain, JsonNode bare)
    {
        if (plain is JsonObject members && bare is JsonObject kept)
        {
            return new JsonObject(members.Select(member =>
                KeyValuePair.Create(member.Key, kept[member.Key] is { } other ? Nulled(member.Value!, other) : null)));
        }

        return plain is JsonArray items && bare is JsonArray others && items.Count == others.Count
            ? new JsonArray([.. items.Zip(others, (item, other) => Nulled(item!, other!))])
            : plain.DeepClone();
    }
}
