using System.Text.Json;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Reads what people do with buttons, menus, modals and shortcuts.</summary>
internal static class InteractionReader
{
    private static SlackWireJson Json => SlackWireJson.Default;

    /// <exception cref="JsonException">The interaction is not as agreed.</exception>
    internal static Delivery Read(JsonElement root, ReadOnlyMemory<byte> json)
    {
        var kind = root.Deserialize(Json.Discriminator)!;
        Interaction? interaction = kind.Type switch
        {
            "block_actions" => root.Deserialize(Json.BlockActions),
            "view_submission" => root.Deserialize(Json.ViewSubmission),
            "view_closed" => root.Deserialize(Json.ViewClosed),
            "shortcut" => root.Deserialize(Json.Shortcut),
            "message_action" => root.Deserialize(Json.MessageAction),
            "block_suggestion" => root.Deserialize(Json.BlockSuggestion),
            _ => null,
        };
        return interaction is null ? DeliveryReader.Unknown(kind, json, DeliveryShape.Interaction) : Of(interaction, json);
    }

    private static Delivery Of(Interaction interaction, ReadOnlyMemory<byte> json) => interaction switch
    {
        BlockActions actions => new BlockActionsDelivery(Origin(actions, actions.View, json), actions),
        ViewSubmission submission => new ViewSubmissionDelivery(Origin(submission, submission.View, json), submission),
        ViewClosed closed => new ViewClosedDelivery(Origin(closed, closed.View, json), closed),
        Shortcut shortcut => new ShortcutDelivery(Origin(shortcut, null, json), shortcut),
        MessageAction action => new MessageActionDelivery(Origin(action, null, json), action),
        BlockSuggestion suggestion => new BlockSuggestionDelivery(Origin(suggestion, suggestion.View, json), suggestion),
        _ => throw new ArgumentOutOfRangeException(nameof(interaction), interaction, "No such interaction."),
    };

    /// <summary>A view knows the workspace that opened it; in a shared channel the person's own may be another.</summary>
    private static DeliveryOrigin Origin(Interaction interaction, SlackView? view, ReadOnlyMemory<byte> json) => new(
        view?.AppInstalledTeamId ?? interaction.Team?.Id ?? interaction.User.TeamId ?? "",
        interaction.Enterprise?.Id,
        interaction.IsEnterpriseInstall,
        DeliveryOrigin.KeyOf(interaction.TriggerId, json),
        json);
}
