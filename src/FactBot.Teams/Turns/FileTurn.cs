using FactBot.Domain.Chat;
using FactBot.Teams.Receiving;
using FactBot.Teams.Rendering;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>Somebody takes an offered file, or does not. The file is made anew in their name, so it holds only what they may have.</summary>
internal sealed class FileTurn(IFactDesk desk, Visitors visitors)
{
    /// <summary>Carries it out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var consent = InvokeValue.Read(delivery.Activity, TeamsWireJson.Default.FileConsent);
        var visit = await visitors.VisitAsync(delivery, cancellationToken);
        TeamsCall[] offer = delivery.Activity.ReplyToId is { } card ? [new TeamsCall.Delete(delivery.Activity.ServiceUrl!, delivery.ConversationId, card)] : [];
        if (consent is not { Action: "accept", UploadInfo: { UploadUrl: { } url } place, Context: { } context } || FileConsentContext.Read(context) is not { Command: { } command })
        {
            return TurnResult.Of([.. offer]);
        }

        var reply = await desk.HandleAsync(visit.Say(command), cancellationToken);
        return reply is FileReply file
            ? TurnResult.Of(
                [
                    new TeamsCall.Upload(
                        delivery.Activity.ServiceUrl!,
                        url,
                        Convert.ToBase64String(file.Content.Span),
                        ReplyCalls.Post(visit, OutgoingActivity.Of(visit, place)),
                        ReplyCalls.Sentence(visit, $"{file.Name} could not be put into your OneDrive. Please export it once more.")),
                    .. offer,
                ])
            : TurnResult.Of([.. ReplyCalls.Of(visit, reply, visit.Context(command)), .. offer]);
    }
}
