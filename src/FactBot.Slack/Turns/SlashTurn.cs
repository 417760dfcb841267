using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Installing;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>A slash command: its answer is for the eyes of who typed it, and a form opens as a modal.</summary>
internal sealed class SlashTurn(IFactDesk desk, Visitors visitors, Modals modals, HomeTurn home)
{
    /// <summary>Carries the command out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, SlashCommand command, string key, CancellationToken cancellationToken)
    {
        var visit = await visitors.VisitAsync(installation, key, command.UserId, cancellationToken) with
        {
            Channel = command.ChannelId,
            IsDirect = command.ChannelId.StartsWith('D'),
            ResponseUrl = command.ResponseUrl,
            TriggerId = command.TriggerId,
        };
        var text = command.Text.Trim();
        var said = text.Length > 0 ? text : "help";
        var reply = await desk.HandleAsync(visit.Say(said), cancellationToken);
        var changed = await home.AfterAsync(visit, reply, cancellationToken);
        if (reply is FormReply form && await modals.OpenAsync(visit, FormModal.Render(form, new ModalState(form.Command, visit.Origin(ModalSurface.Command))), cancellationToken))
        {
            return TurnResult.Of(changed);
        }

        var context = new RenderContext { Command = said };
        return reply is FileReply
            ? TurnResult.Of([.. ReplyCalls.Of(visit, reply, context), .. changed])
            : Answered(visit, ReplyMessage.Render(reply, context), changed);
    }

    /// <summary>
    /// One message goes with the acknowledgement. Several go one after the other: nobody knows when Slack shows what
    /// came with an acknowledgement, and the second could stand before the first.
    /// </summary>
    private static TurnResult Answered(Visit visit, ImmutableArray<SlackMessage> messages, ImmutableArray<SlackCall> changed) => messages is [var only]
        ? new TurnResult(new TurnAnswer.Said(Mark.On(only, Mark.Of(visit.Key, 0))), changed)
        : TurnResult.Of([.. ReplyCalls.Messages(visit with { IsDirect = false }, messages), .. changed]);
}
