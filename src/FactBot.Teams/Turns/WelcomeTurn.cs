using System.Text;
using FactBot.Domain.Storage;
using FactBot.Teams.Receiving;
using FactBot.Teams.Rendering;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>FactBot came into a conversation, or left it: it says hello once, whichever and however many activities tell of it.</summary>
internal sealed class WelcomeTurn(Visitors visitors, ISecretStore marks)
{
    /// <summary>Whether an activity tells of it.</summary>
    internal static bool IsMeant(Activity activity) => activity switch
    {
        { Type: "installationUpdate", Action: { } action } => action.StartsWith("add", StringComparison.Ordinal) || action.StartsWith("remove", StringComparison.Ordinal),
        { Type: "conversationUpdate", Recipient.Id: { } bot } => activity.MembersAdded.Any(member => member.Id == bot),
        _ => false,
    };

    /// <summary>Says hello, or forgets that it did.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var name = $"teams:welcomed:{delivery.Tenant}:{delivery.ConversationId}";
        if (delivery.Activity is { Type: "installationUpdate", Action: { } action } && action.StartsWith("remove", StringComparison.Ordinal))
        {
            await marks.RemoveAsync(name, cancellationToken);
            return TurnResult.Nothing;
        }

        // The mark names its activity: carried out once more after a crash, it still comes to the same.
        var mark = Encoding.UTF8.GetBytes(delivery.Key);
        if (await marks.FindAsync(name, cancellationToken) is { } there)
        {
            return there.Span.SequenceEqual(mark) ? Hello(delivery) : TurnResult.Nothing;
        }

        await marks.PutAsync(name, mark, cancellationToken);
        return Hello(delivery);
    }

    private TurnResult Hello(Delivery delivery)
    {
        var visit = visitors.Overheard(delivery);
        var bot = delivery.Activity.Recipient?.Name is { Length: > 0 } name ? name : "FactBot";
        return TurnResult.Of([.. OutgoingActivity.Of(visit, WelcomeCard.Of(bot)).Select(activity => new TeamsCall.Post(delivery.Activity.ServiceUrl!, delivery.ConversationId, null, activity))]);
    }
}
