using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Teams.Rendering;

namespace FactBot.Teams.Turns;

/// <summary>Does what a button says, or what a form was filled in with.</summary>
internal sealed class DeedTurn(IFactDesk desk, ExportFormats formats)
{
    /// <summary>Does it.</summary>
    /// <param name="data">The data of the button, with the inputs beside it.</param>
    /// <param name="visit">Who used it, and where.</param>
    /// <param name="isDialog">Whether what is asked for next is shown in a dialog.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal ValueTask<Deed> DoAsync(JsonElement data, Visit visit, bool isDialog, CancellationToken cancellationToken)
    {
        if (FormDialog.Read(data) is { } input)
        {
            return SaveAsync(input, visit with { Key = KeyOf(visit, data) }, isDialog, cancellationToken);
        }

        var command = ListDialog.Read(data) ?? ExportDialog.Read(data);
        return command is not null
            ? SayAsync(command, CardDeed.Read(data)?.Again, visit, isDialog, cancellationToken)
            : DoAsync(CardDeed.Read(data), visit, isDialog, cancellationToken);
    }

    /// <summary>Opens a form for a new fact, filled in where there is something to fill it in with.</summary>
    internal async ValueTask<Deed> AddAsync(Func<FormReply, FormReply> fillIn, Visit visit, CancellationToken cancellationToken)
    {
        // The desk says whether this person may add facts at all.
        var reply = await desk.HandleAsync(visit.Say("add"), cancellationToken);
        return reply is FormReply form
            ? new Deed.Opened(FormDialog.Of(fillIn(form), isDialog: true), "Add a fact")
            : new Deed.Said(reply, visit.Context("help"));
    }

    /// <summary>Opens the choice of what to export.</summary>
    internal async ValueTask<Deed> ExportAsync(CardDeed.Export export, Visit visit, bool isDialog, CancellationToken cancellationToken)
    {
        var lists = await desk.HandleAsync(visit.Say("lists"), cancellationToken) is ListReply known ? known.Rows.Select(row => row.Title) : [];
        return new Deed.Opened(ExportDialog.Of([.. lists], export.Facts, formats, export.List, isDialog), "Export");
    }

    private ValueTask<Deed> DoAsync(CardDeed? deed, Visit visit, bool isDialog, CancellationToken cancellationToken) => deed switch
    {
        CardDeed.Say say => SayAsync(say.Command, say.Again, visit, isDialog, cancellationToken),
        CardDeed.More more => MoreAsync(more, visit, cancellationToken),
        CardDeed.Ask { Line: { } line } ask => SayAsync(ask.CommandWith(line), ask.Again, visit, isDialog, cancellationToken),
        CardDeed.Ask ask => new(new Deed.Opened(ListDialog.Of(ask, isDialog), ask.Label)),
        CardDeed.Copy copy => CopyAsync(copy, visit, cancellationToken),
        CardDeed.Share share => ShareAsync(share, visit, cancellationToken),
        CardDeed.Form form => SayAsync(form.Command, null, visit, isDialog, cancellationToken),
        CardDeed.Export export => ExportAsync(export, visit, isDialog, cancellationToken),
        CardDeed.SaveExport => new(Refused("Nothing was exported: choose what to export and as what.", visit)),
        _ => new(Refused("This button is not FactBot's, or from a version that is gone. Please ask again.", visit)),
    };

    private async ValueTask<Deed> SayAsync(string command, string? again, Visit visit, bool isDialog, CancellationToken cancellationToken)
    {
        var reply = await desk.HandleAsync(visit.Say(command), cancellationToken);
        return reply switch
        {
            FormReply form => new Deed.Opened(FormDialog.Of(form, isDialog), form.Headline),
            _ => new Deed.Said(reply, visit.Context(command)) { Redrawn = await RedrawnAsync(reply, again, visit, cancellationToken) },
        };
    }

    /// <summary>The card on which a button was pressed, when what it shows has changed.</summary>
    private async ValueTask<ImmutableArray<TeamsCall>> RedrawnAsync(Reply reply, string? again, Visit visit, CancellationToken cancellationToken)
    {
        if (again is null || reply.Outcome != Outcome.Done || visit.Delivery.Activity.ReplyToId is not { } card)
        {
            return [];
        }

        var anew = await desk.HandleAsync(visit.Say(again, forEveryone: true), cancellationToken);
        return ReplyMessage.Render(anew, visit.Context(again)) is [{ Card: { } one } message] && (visit.IsPersonal || !anew.IsPrivate)
            ? [new TeamsCall.Update(visit.Delivery.Activity.ServiceUrl!, visit.Delivery.ConversationId, card, OutgoingActivity.Of(visit, one, message.Summary))]
            : [];
    }

    private async ValueTask<Deed> MoreAsync(CardDeed.More more, Visit visit, CancellationToken cancellationToken) =>
        new Deed.Said(await desk.HandleAsync(visit.Say(more.Command), cancellationToken), visit.Context(more.Command) with { PageStart = more.PageStart });

    private async ValueTask<Deed> CopyAsync(CardDeed.Copy copy, Visit visit, CancellationToken cancellationToken)
    {
        var text = copy.Text ?? (copy.Command is { } command ? CopyLookup.Find(await desk.HandleAsync(visit.Say(command), cancellationToken), copy.Id) : null);
        return text is null
            ? Refused("That is not on file for you any more.", visit)
            : new Deed.Said(
                new NoticeReply { Outcome = Outcome.Done, Headline = "To copy:", Detail = text, Actions = [new CopyAction(copy.Id, "Copy", text)] },
                visit.Context(copy.Command ?? "help"));
    }

    private async ValueTask<Deed> ShareAsync(CardDeed.Share share, Visit visit, CancellationToken cancellationToken)
    {
        var reply = await desk.HandleAsync(visit.Say(share.Command, forEveryone: true), cancellationToken);
        return reply is AnswerReply { Facts.IsEmpty: false } && (visit.IsPersonal || !reply.IsPrivate)
            ? new Deed.Said(reply with { Headline = $"{visit.Sender.Name} shares:" }, visit.Context(share.Command))
            : Refused("This may not be shown to everybody: it is not on the record, under embargo, or not for all.", visit);
    }

    private async ValueTask<Deed> SaveAsync(FormInput input, Visit visit, bool isDialog, CancellationToken cancellationToken)
    {
        if (input.WantsAnotherSource)
        {
            return new Deed.Opened(FormDialog.Of(FormDialog.Redrawn(input), isDialog), "Add a source");
        }

        var reply = await desk.HandleAsync(visit.Say(input.Command) with { Form = input.Draft }, cancellationToken);
        return reply is FormReply form
            ? new Deed.Opened(FormDialog.Of(form with { Draft = form.Draft with { Kind = form.Draft.Kind ?? input.Draft.Kind } }, isDialog), form.Headline)
            : new Deed.Said(reply, visit.Context(input.Command));
    }

    private static Deed.Said Refused(string sentence, Visit visit) =>
        new(new NoticeReply { Outcome = Outcome.Refused, Headline = sentence }, visit.Context("help"));

    /// <summary>The same form sent off by the same person with the same words is the same submission, however often somebody pressed the button.</summary>
    private static string KeyOf(Visit visit, JsonElement data) =>
        $"teams:{visit.Delivery.Tenant}:form:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{visit.Sender.Id}\n{visit.Delivery.ConversationId}\n{visit.Delivery.Activity.ReplyToId}\n{data.GetRawText()}")))}";
}
