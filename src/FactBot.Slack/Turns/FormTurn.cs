using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Slack.Installing;
using FactBot.Slack.Rendering;
using FactBot.Slack.Wire;
using SlackView = FactBot.Slack.Wire.SlackView;

namespace FactBot.Slack.Turns;

/// <summary>Modals that were sent off, and the form that is drawn anew while it is filled in.</summary>
internal sealed class FormTurn(IFactDesk desk, Visitors visitors, Modals modals, HomeTurn home)
{
    /// <summary>Carries a submission out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, ViewSubmission submission, CancellationToken cancellationToken)
    {
        var view = submission.View;
        var values = FilledIn.Of(view);
        var visit = await visitors.VisitAsync(installation, KeyOf(view), submission.User.Id, cancellationToken) with { TriggerId = submission.TriggerId };
        return view.CallbackId switch
        {
            FormModal.Callback when ModalState.TryRead(view.PrivateMetadata) is { } state => await SaveAsync(values, state, visit, cancellationToken),
            AskModal.Callback when AskState.TryRead(view.PrivateMetadata) is { } state => AskModal.Read(values) is { } line
                ? await SayAsync(AskModal.Command(state, line), state.Origin, visit, cancellationToken)
                : new TurnResult(new TurnAnswer.Errors(AskModal.Missing), []),
            ExportModal.Callback => ExportState.TryRead(view.PrivateMetadata) is { } state && ExportModal.Read(values, state) is { } command
                ? await SayAsync(command, state.Origin, visit, cancellationToken)
                : Replaced(new NoticeReply { Outcome = Outcome.Refused, Headline = "Nothing was exported: choose what to export and as what." }, "help export", visit),
            _ => TurnResult.Nothing,
        };
    }

    /// <summary>
    /// What a submission is known by: the same view sent off with the same words is the same submission, however
    /// often somebody pressed the button.
    /// </summary>
    internal static string KeyOf(SlackView view)
    {
        var text = new StringBuilder(view.CallbackId).Append('\n').Append(view.PrivateMetadata);
        foreach (var (block, elements) in FilledIn.Of(view).OrderBy(block => block.Key, StringComparer.Ordinal))
        {
            foreach (var (action, value) in elements.OrderBy(element => element.Key, StringComparer.Ordinal))
            {
                text.Append('\n').Append(block).Append('\u0001').Append(action).Append('\u0001').Append(value);
            }
        }

        return $"view:{view.Id}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }

    /// <summary>The form for another kind, with another citation, or with all fields; what was filled in stays.</summary>
    internal async ValueTask<ImmutableArray<SlackCall>> RedrawAsync(SlackView view, string action, Visit visit, CancellationToken cancellationToken)
    {
        if (ModalState.TryRead(view.PrivateMetadata) is not { } state)
        {
            return [];
        }

        var draft = FormModal.Read(FilledIn.Of(view));
        var more = action == FormModal.AddCitationId ? FormModal.WithAnotherCitation(draft) : draft;
        var form = await desk.HandleAsync(visit.Say(state.Command), cancellationToken) is FormReply known && more.Kind is null
            ? FormModal.Form(state.Command, more with { Kind = known.Draft.Kind })
            : FormModal.Form(state.Command, more);
        await modals.UpdateAsync(visit, view.Id, view.Hash, FormModal.Render(form, state with { ShowsAll = state.ShowsAll || action == FormModal.AllFieldsId }), cancellationToken);
        return [];
    }

    private async ValueTask<TurnResult> SaveAsync(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> values, ModalState state, Visit visit, CancellationToken cancellationToken)
    {
        var draft = FormModal.Read(values);
        var message = visit.Say(state.Command) with { Form = draft };
        var reply = await desk.HandleAsync(message, cancellationToken);
        return reply switch
        {
            FormReply { Near.IsEmpty: true } form when FormModal.Errors(Kept(form, draft), [.. values.Keys]) is { IsEmpty: false } errors => new TurnResult(new TurnAnswer.Errors(errors), []),
            FormReply form => Replaced(FormModal.Render(Kept(form, draft), state), Kept(form, draft), state.Command, There(state.Origin, visit)),
            AnswerReply { Outcome: Outcome.Done } => await DeliveredAsync(reply, state.Command, state.Origin, visit, cancellationToken),
            _ => Replaced(reply, state.Command, There(state.Origin, visit)),
        };
    }

    private static FormReply Kept(FormReply form, FactDraft draft) => form with { Draft = form.Draft with { Kind = form.Draft.Kind ?? draft.Kind } };

    private async ValueTask<TurnResult> SayAsync(string command, ModalOrigin origin, Visit visit, CancellationToken cancellationToken) =>
        await DeliveredAsync(await desk.HandleAsync(visit.Say(command), cancellationToken), command, origin, visit, cancellationToken);

    /// <summary>The modal closes, and the reply comes where it was opened from; from nowhere it comes as a direct message.</summary>
    private async ValueTask<TurnResult> DeliveredAsync(Reply reply, string command, ModalOrigin origin, Visit visit, CancellationToken cancellationToken)
    {
        var there = There(origin, visit);
        return TurnResult.Of([.. ReplyCalls.Of(there, reply, new RenderContext { Command = command }), .. await home.AfterAsync(there, reply, cancellationToken)]);
    }

    private static Visit There(ModalOrigin origin, Visit visit) => visit with
    {
        Channel = origin.Channel,
        Thread = origin.Thread,
        ResponseUrl = origin.ResponseUrl,
        IsDirect = origin.Channel?.StartsWith('D') == true,
    };

    private static TurnResult Replaced(Reply reply, string command, Visit there) =>
        Replaced(NoticeModal.Render(reply, new RenderContext { Command = command }), reply, command, there);

    private static TurnResult Replaced(Rendering.Blocks.SlackView view, Reply reply, string command, Visit there) =>
        new(new TurnAnswer.Replaced(view, ReplyCalls.Of(there, reply, new RenderContext { Command = command })), []);
}
