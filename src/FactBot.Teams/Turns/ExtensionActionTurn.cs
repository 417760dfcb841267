using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Teams.Receiving;
using FactBot.Teams.Rendering;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>The message extension's actions: a fact of a message, a new fact, an export.</summary>
internal sealed class ExtensionActionTurn(Visitors visitors, DeedTurn deeds)
{
    private const string SaveAsFact = "saveAsFact";
    private const string AddFact = "addFact";
    private const string ExportFacts = "exportFacts";

    /// <summary>Opens the action's dialog.</summary>
    internal async ValueTask<TurnResult> FetchAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var action = InvokeValue.Read(delivery.Activity, TeamsWireJson.Default.ExtensionAction);
        var visit = await visitors.VisitAsync(delivery, cancellationToken);
        return action switch
        {
            { CommandId: ExportFacts } => Shown(await deeds.ExportAsync(new CardDeed.Export([]), visit, isDialog: true, cancellationToken)),
            { CommandId: SaveAsFact, MessagePayload: { } message } => Shown(await deeds.AddAsync(form => FilledIn(form, message, delivery), visit, cancellationToken)),
            { CommandId: SaveAsFact or AddFact } => Shown(await deeds.AddAsync(form => form, visit, cancellationToken)),
            _ => TurnResult.Of(InvokeAnswer.DialogSentence("FactBot has no such action.")),
        };
    }

    /// <summary>Takes the dialog. What it comes to is told in the dialog: FactBot may not be in the conversation.</summary>
    internal async ValueTask<TurnResult> SubmitAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (InvokeValue.Read(delivery.Activity, TeamsWireJson.Default.ExtensionAction)?.Data is not { } data)
        {
            return TurnResult.Of(InvokeAnswer.DialogSentence("This dialog is not FactBot's."));
        }

        var visit = await visitors.VisitAsync(delivery, cancellationToken);
        var deed = await deeds.DoAsync(data, visit, isDialog: true, cancellationToken);
        return deed is Deed.Said { Reply: FileReply } file ? new TurnResult(InvokeAnswer.DialogSentence("The file comes in our personal chat."), file.Calls(visit)) : Shown(deed);
    }

    private static TurnResult Shown(Deed deed) => deed switch
    {
        Deed.Opened opened => TurnResult.Of(InvokeAnswer.Dialog(opened.Card, opened.Title)),
        Deed.Said said when ReplyMessage.Render(said.Reply, said.Context) is [{ Card: { } card }] => TurnResult.Of(InvokeAnswer.Dialog(card, said.Reply.Headline)),
        Deed.Said said => TurnResult.Of(InvokeAnswer.DialogSentence(said.Reply.Headline)),
        _ => throw new InvalidOperationException($"No such deed: {deed}"),
    };

    private static FormReply FilledIn(FormReply form, MessagePayload message, Delivery delivery)
    {
        var place = delivery.Activity.ChannelData?.Channel?.Name ?? delivery.Activity.Conversation?.Name;
        var author = message.From?.User?.DisplayName ?? message.From?.Application?.DisplayName ?? "somebody";
        var draft = new SaidInChat(MessageText.Of(message.Body), author, At(message), place, "Teams", WebAddress(message.LinkToMessage)).Draft();
        return form with { Command = "add quote", Draft = draft, Fields = FieldCatalog.FormFor(FactKind.Quote) };
    }

    /// <summary>When it was posted; a message's id is the millisecond, too.</summary>
    private static DateTimeOffset At(MessagePayload message) => message.CreatedDateTime
        ?? (long.TryParse(message.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : DateTimeOffset.UnixEpoch);

    private static string? WebAddress(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? link : null;
}
