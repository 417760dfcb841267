using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Turns;

/// <summary>Does what a button says, and shows its reply where it was pressed.</summary>
internal sealed class DeedTurn(IFactDesk desk, Modals modals, HomeTurn home, ExportFormats formats)
{
    /// <summary>Does it.</summary>
    internal ValueTask<ImmutableArray<SlackCall>> DoAsync(DeedValue deed, Visit visit, Stage stage, CancellationToken cancellationToken) => deed switch
    {
        DeedValue.Say say => SayAsync(say.Command, visit, stage, cancellationToken),
        DeedValue.More more => MoreAsync(more, visit, stage, cancellationToken),
        DeedValue.Ask ask => OpenAsync(AskModal.Render(ask, visit.Origin(Surface(stage))), visit, stage, cancellationToken),
        DeedValue.Copy copy => CopyAsync(copy, visit, stage, cancellationToken),
        DeedValue.Share share => ShareAsync(share, visit, stage, cancellationToken),
        DeedValue.Form form => FormAsync(form, visit, stage, cancellationToken),
        DeedValue.Export export => ExportAsync([], export.List, visit, stage, cancellationToken),
        DeedValue.Hint hint => ShowAsync(Notice(hint.Sentence), "help", visit, stage, cancellationToken),
        _ => throw new InvalidOperationException($"No such deed: {deed}"),
    };

    /// <summary>Sends a command in the name of who pressed.</summary>
    internal async ValueTask<ImmutableArray<SlackCall>> SayAsync(string command, Visit visit, Stage stage, CancellationToken cancellationToken)
    {
        var reply = await desk.HandleAsync(visit.Say(command), cancellationToken);
        return [.. await ShowAsync(reply, command, visit, stage, cancellationToken), .. await home.AfterAsync(visit, reply, cancellationToken)];
    }

    /// <summary>Opens the form for a new fact.</summary>
    internal async ValueTask<ImmutableArray<SlackCall>> AddAsync(Visit visit, Stage stage, CancellationToken cancellationToken) =>
        await ShowAsync(await desk.HandleAsync(visit.Say("add"), cancellationToken), "add", visit, stage, cancellationToken);

    /// <summary>Opens the choice of what to export.</summary>
    internal async ValueTask<ImmutableArray<SlackCall>> ExportAsync(ImmutableArray<FactId> facts, string? list, Visit visit, Stage stage, CancellationToken cancellationToken)
    {
        var lists = await desk.HandleAsync(visit.Say("lists"), cancellationToken) is ListReply known ? known.Rows.Select(row => row.Title) : [];
        return await OpenAsync(ExportModal.Render([.. lists], facts, visit.Origin(Surface(stage)), formats, list), visit, stage, cancellationToken);
    }

    private async ValueTask<ImmutableArray<SlackCall>> MoreAsync(DeedValue.More more, Visit visit, Stage stage, CancellationToken cancellationToken)
    {
        var reply = await desk.HandleAsync(visit.Say(more.Command), cancellationToken);
        return await ShowAsync(reply, new RenderContext { Command = more.Command, Skip = more.Skip }, visit, stage, cancellationToken);
    }

    private async ValueTask<ImmutableArray<SlackCall>> CopyAsync(DeedValue.Copy copy, Visit visit, Stage stage, CancellationToken cancellationToken)
    {
        var text = copy.Text ?? (copy.Command is { } command ? CopyLookup.Find(await desk.HandleAsync(visit.Say(command), cancellationToken), copy.Id) : null);
        var reply = text is null
            ? Notice("That is not on file for you any more.")
            : new NoticeReply { Outcome = Outcome.Done, Headline = "To copy:", Detail = text, Actions = [new CopyAction(copy.Id, "Copy", text)] };
        return await ShowAsync(reply, copy.Command ?? "help", visit, stage, cancellationToken);
    }

    private async ValueTask<ImmutableArray<SlackCall>> ShareAsync(DeedValue.Share share, Visit visit, Stage stage, CancellationToken cancellationToken)
    {
        if (visit.Channel is null)
        {
            return await SayAsync(share.Command, visit, stage, cancellationToken);
        }

        var reply = await desk.HandleAsync(visit.Say(share.Command, forEveryone: true), cancellationToken);
        return reply is AnswerReply { Facts.IsEmpty: false } && (visit.IsDirect || !reply.IsPrivate)
            ? ReplyCalls.Shared(visit, reply with { Headline = $"{visit.Sender.Name} shares:" }, new RenderContext { Command = share.Command })
            : await ShowAsync(Notice("This may not be shown to everybody: it is not on the record, under embargo, or not for all."), share.Command, visit, stage, cancellationToken);
    }

    private async ValueTask<ImmutableArray<SlackCall>> FormAsync(DeedValue.Form form, Visit visit, Stage stage, CancellationToken cancellationToken)
    {
        // Asked for anew, the desk also says whether this person may fill it in.
        var reply = await desk.HandleAsync(visit.Say(form.Again ?? form.Command), cancellationToken);
        var filled = reply is FormReply known && form.Draft is { } draft ? known with { Command = form.Command, Draft = draft.ToDraft() } : reply;
        return await ShowAsync(filled, form.Again ?? form.Command, visit, stage, cancellationToken);
    }

    private ValueTask<ImmutableArray<SlackCall>> ShowAsync(Reply reply, string command, Visit visit, Stage stage, CancellationToken cancellationToken) =>
        ShowAsync(reply, new RenderContext { Command = command }, visit, stage, cancellationToken);

    private async ValueTask<ImmutableArray<SlackCall>> ShowAsync(Reply reply, RenderContext context, Visit visit, Stage stage, CancellationToken cancellationToken)
    {
        if (reply is FileReply)
        {
            return ReplyCalls.Of(visit, reply, context);
        }

        var isShown = (reply, stage) switch
        {
            (FormReply form, _) => await ViewAsync(FormModal.Render(form, new ModalState(form.Command, visit.Origin(Surface(stage)))), visit, stage, cancellationToken),
            (_, Stage.InMessage) => false,
            _ => await ViewAsync(NoticeModal.Render(reply, context), visit, stage, cancellationToken),
        };
        return isShown ? [] : ReplyCalls.Of(visit, reply, context);
    }

    private async ValueTask<ImmutableArray<SlackCall>> OpenAsync(SlackView view, Visit visit, Stage stage, CancellationToken cancellationToken) =>
        await ViewAsync(view, visit, stage, cancellationToken)
            ? []
            : ReplyCalls.Of(visit, Notice("The window could not be opened: Slack waits only three seconds for it. Please press once more."), new RenderContext { Command = "help" });

    private ValueTask<bool> ViewAsync(SlackView view, Visit visit, Stage stage, CancellationToken cancellationToken) => stage is Stage.InModal modal
        ? modals.UpdateAsync(visit, modal.ViewId, null, view, cancellationToken)
        : modals.OpenAsync(visit, view, cancellationToken);

    private static NoticeReply Notice(string sentence) => new() { Outcome = Outcome.Refused, Headline = sentence };

    private static ModalSurface Surface(Stage stage) => stage is Stage.InMessage ? ModalSurface.Message : ModalSurface.Home;
}
