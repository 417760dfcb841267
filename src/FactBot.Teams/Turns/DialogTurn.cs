using FactBot.Teams.Receiving;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>A dialog is to be opened, or was sent off: what it comes to is told in the conversation, and what is wrong in the dialog.</summary>
internal sealed class DialogTurn(Visitors visitors, DeedTurn deeds)
{
    /// <summary>Carries it out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (InvokeValue.Read(delivery.Activity, TeamsWireJson.Default.DialogRequest)?.Data is not { } data)
        {
            return TurnResult.Of(InvokeAnswer.DialogSentence("This dialog is not FactBot's."));
        }

        var visit = await visitors.VisitAsync(delivery, cancellationToken);
        return await deeds.DoAsync(data, visit, isDialog: true, cancellationToken) switch
        {
            Deed.Opened opened => new TurnResult(InvokeAnswer.Dialog(opened.Card, opened.Title), []) { Instead = opened.Calls(visit) },
            Deed.Said said => new TurnResult(InvokeAnswer.DialogSentence(said.Reply.Headline), said.Calls(visit)),
            var other => throw new InvalidOperationException($"No such deed: {other}"),
        };
    }
}
