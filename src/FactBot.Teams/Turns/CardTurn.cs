using FactBot.Domain.Chat;
using FactBot.Teams.Receiving;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>
/// An Action.Execute was used. Among others the reply takes the place of the card for who used it, and for nobody
/// else; in a personal chat it comes below.
/// </summary>
internal sealed class CardTurn(Visitors visitors, DeedTurn deeds)
{
    /// <summary>Carries it out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (InvokeValue.Read(delivery.Activity, TeamsWireJson.Default.ExecuteRequest)?.Action?.Data is not { } data)
        {
            return TurnResult.Of(InvokeAnswer.Sentence("This button is not FactBot's."));
        }

        var visit = await visitors.VisitAsync(delivery, cancellationToken);
        return await deeds.DoAsync(data, visit, isDialog: false, cancellationToken) switch
        {
            Deed.Opened opened => new TurnResult(InvokeAnswer.Card(opened.Card), []) { Instead = opened.Calls(visit) },
            Deed.Said said => Said(visit, said),
            var other => throw new InvalidOperationException($"No such deed: {other}"),
        };
    }

    private static TurnResult Said(Visit visit, Deed.Said said)
    {
        var calls = ReplyCalls.Of(visit, said.Reply, said.Context);
        return !visit.IsPersonal && said.Reply is { IsPrivate: true } and not FileReply && OnlyCard(said) is { } card
            ? new TurnResult(InvokeAnswer.Card(card), said.Redrawn) { Instead = calls }
            : new TurnResult(InvokeAnswer.Sentence(said.Reply.Headline), [.. calls, .. said.Redrawn]);
    }

    /// <summary>The reply as one card; what is only a sentence is told as one.</summary>
    private static AdaptiveCard? OnlyCard(Deed.Said said) =>
        ReplyMessage.Render(said.Reply, said.Context) is [{ Card: { } card }] ? card : null;
}
