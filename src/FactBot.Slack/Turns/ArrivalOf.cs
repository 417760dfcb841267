using FactBot.Domain.Turns;
using FactBot.Slack.Receiving;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>A delivery as it waits in the inbox, and back.</summary>
internal static class ArrivalOf
{
    /// <summary>The channel's name in the inbox.</summary>
    internal const string Channel = "slack";

    /// <summary>The arrival: its payload is a byte for the shape, then the JSON as it came.</summary>
    internal static Arrival Delivery(Delivery delivery)
    {
        var payload = new byte[delivery.Payload.Length + 1];
        payload[0] = (byte)delivery.Shape;
        delivery.Payload.Span.CopyTo(payload.AsSpan(1));
        return new Arrival(Channel, $"{delivery.TeamId}:{KeyOf(delivery)}", $"{delivery.TeamId}:{OrderOf(delivery)}", payload);
    }

    /// <summary>The delivery again.</summary>
    internal static Delivery Delivery(Arrival arrival) => DeliveryReader.Read(arrival.Payload[1..], (DeliveryShape)arrival.Payload.Span[0]);

    /// <summary>A message is one message, whichever events tell of it; a form sent off twice with the same words is one.</summary>
    private static string KeyOf(Delivery delivery) => delivery switch
    {
        EventDelivery { Event: MessageEvent message } => $"message:{message.Channel}:{message.Ts}",
        ViewSubmissionDelivery submission => FormTurn.KeyOf(submission.Interaction.View),
        _ => delivery.Key,
    };

    /// <summary>A thread is answered in order, and so is what one person does.</summary>
    private static string OrderOf(Delivery delivery) => delivery switch
    {
        EventDelivery { Event: MessageEvent message } => $"{message.Channel}:{message.ThreadTs ?? (message.ChannelType == "im" ? "" : message.Ts)}",
        EventDelivery { Event: AppHomeOpenedEvent opened } => opened.User,
        EventDelivery { Event: LinkSharedEvent shared } => shared.MessageTs,
        SlashCommandDelivery typed => typed.Command.UserId,
        BlockActionsDelivery pressed => pressed.Interaction.User.Id,
        ViewSubmissionDelivery sent => sent.Interaction.User.Id,
        ShortcutDelivery chosen => chosen.Interaction.User.Id,
        MessageActionDelivery chosen => chosen.Interaction.User.Id,
        _ => "",
    };
}
