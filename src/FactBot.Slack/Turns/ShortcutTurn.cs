using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Slack.Installing;
using FactBot.Slack.Rendering;
using FactBot.Slack.Sending;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>The shortcuts "Add a fact", and "Save as fact" on a message.</summary>
internal sealed class ShortcutTurn(IFactDesk desk, Visitors visitors, Modals modals, SlackPeople people, Names names, WorkspaceApi api)
{
    /// <summary>Callback id of the global shortcut.</summary>
    internal const string AddFact = "add_fact";

    /// <summary>Callback id of the message shortcut.</summary>
    internal const string SaveAsFact = "save_as_fact";

    /// <summary>Opens an empty form.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, Shortcut shortcut, string key, CancellationToken cancellationToken)
    {
        if (shortcut.CallbackId != AddFact)
        {
            return TurnResult.Nothing;
        }

        var visit = await visitors.VisitAsync(installation, key, shortcut.User.Id, cancellationToken) with { TriggerId = shortcut.TriggerId };
        return await OpenAsync(visit, reply => Task.FromResult(reply), cancellationToken);
    }

    /// <summary>Opens a form filled in with a message as a quote, and the message as its source.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, MessageAction action, string key, CancellationToken cancellationToken)
    {
        if (action.CallbackId != SaveAsFact)
        {
            return TurnResult.Nothing;
        }

        var visit = await visitors.VisitAsync(installation, key, action.User.Id, cancellationToken) with
        {
            Channel = action.Channel.Id,
            Thread = action.Message.ThreadTs,
            IsDirect = action.Channel.Id.StartsWith('D'),
            ResponseUrl = action.ResponseUrl,
            TriggerId = action.TriggerId,
        };
        return await OpenAsync(visit, async form => form with { Command = "add quote", Draft = await DraftAsync(installation, action, cancellationToken), Fields = FieldCatalog.FormFor(FactKind.Quote) }, cancellationToken);
    }

    private async ValueTask<TurnResult> OpenAsync(Visit visit, Func<FormReply, Task<FormReply>> fillIn, CancellationToken cancellationToken)
    {
        // The desk says whether this person may add facts at all.
        var reply = await desk.HandleAsync(visit.Say("add"), cancellationToken);
        var context = new RenderContext { Command = "add" };
        if (reply is not FormReply empty)
        {
            return await modals.OpenAsync(visit, NoticeModal.Render(reply, context), cancellationToken)
                ? TurnResult.Nothing
                : TurnResult.Of(ReplyCalls.Of(visit, reply, context));
        }

        var filling = fillIn(empty);
        return await modals.OpenAsync(visit, ViewAsync(filling, visit), cancellationToken)
            ? TurnResult.Nothing
            : TurnResult.Of(ReplyCalls.Of(visit, await filling, context));
    }

    private static async Task<Rendering.Blocks.SlackView> ViewAsync(Task<FormReply> filling, Visit visit)
    {
        var form = await filling;
        return FormModal.Render(form, new ModalState(form.Command, visit.Origin(ModalSurface.Shortcut)));
    }

    private async Task<FactDraft> DraftAsync(Installation installation, MessageAction action, CancellationToken cancellationToken)
    {
        var message = action.Message;
        var author = message.User is { Length: > 0 } user ? (await people.FindAsync(installation, user, cancellationToken)).FullName : "a bot";
        var words = SlackText.Plain(await names.WrittenOutAsync(installation, message.Text ?? "", "@", cancellationToken));
        var place = action.Channel.Name is { Length: > 0 } name && name is not ("directmessage" or "privategroup") ? $"#{name}" : null;
        return new SaidInChat(words, author, At(message.Ts), place, "Slack", await PermalinkAsync(installation, action, cancellationToken)).Draft();
    }

    private async ValueTask<string?> PermalinkAsync(Installation installation, MessageAction action, CancellationToken cancellationToken)
    {
        var asked = await api.CallAsync(installation, "chat.getPermalink", [new("channel", action.Channel.Id), new("message_ts", action.Message.Ts)], cancellationToken);
        return asked is SlackAnswer.Ok { Body: var body } ? body.Text("permalink") : null;
    }

    /// <summary>A message's id begins with the second in which it was posted.</summary>
    private static DateTimeOffset At(string ts) =>
        long.TryParse(ts.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.UnixEpoch;
}
