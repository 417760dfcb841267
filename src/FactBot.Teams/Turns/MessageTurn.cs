using FactBot.Domain.Chat;
using FactBot.Teams.Receiving;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>A message to FactBot: in a personal chat, by mention in a group or channel, or words there that refer to its last answer.</summary>
internal sealed class MessageTurn(IFactDesk desk, Visitors visitors, DeedTurn deeds)
{
    /// <summary>Carries the message out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!IsFromPerson(delivery.Activity))
        {
            return TurnResult.Nothing;
        }

        var visit = await visitors.VisitAsync(delivery, cancellationToken);
        var text = MessageText.Of(delivery.Activity);
        if (text.Length == 0 && delivery.Activity.Value is { } data)
        {
            return TurnResult.Of((await deeds.DoAsync(data, visit, isDialog: false, cancellationToken)).Calls(visit));
        }

        if (text.Length == 0 && delivery.Activity.Text.Contains("inline-compose-card", StringComparison.Ordinal))
        {
            return TurnResult.Nothing;
        }

        var command = text.Length > 0 ? text : "help";
        var reply = await desk.HandleAsync(visit.Say(command, forEveryone: true), cancellationToken);
        return TurnResult.Of(ReplyCalls.Of(visit, reply, visit.Context(command)));
    }

    /// <summary>Whether a message is meant for FactBot; everything else people say to each other is none of its business.</summary>
    internal bool IsMeant(Delivery delivery)
    {
        var activity = delivery.Activity;
        if (!IsFromPerson(activity))
        {
            return false;
        }

        return delivery.IsPersonal
            || MessageText.Mentions(activity)
            || (activity.Value is not null && activity.ReplyToId is not null)
            || desk.RefersBack(visitors.Overheard(delivery).Say(MessageText.Of(activity), forEveryone: true));
    }

    private static bool IsFromPerson(Activity activity) =>
        activity.From?.Id is { Length: > 0 } id && id != activity.Recipient?.Id && !id.StartsWith("28:", StringComparison.Ordinal);
}
