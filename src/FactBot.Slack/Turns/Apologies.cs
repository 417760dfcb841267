using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Receiving;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>What is said when something could not be done, to whoever asked for it.</summary>
internal static class Apologies
{
    /// <summary>With the acknowledgement.</summary>
    internal static TurnAnswer Answer(Delivery delivery, string key, string sentence) => delivery switch
    {
        SlashCommandDelivery => new TurnAnswer.Said(Message(sentence)),
        ViewSubmissionDelivery => new TurnAnswer.Replaced(NoticeModal.Render(Notice(sentence), new RenderContext { Command = "help" }), Calls(delivery, key, sentence)),
        _ => new TurnAnswer.Empty(),
    };

    /// <summary>By itself.</summary>
    internal static ImmutableArray<SlackCall> Calls(Delivery delivery, string key, string sentence)
    {
        var workspace = new WorkspaceKey(delivery.TeamId, delivery.EnterpriseId, delivery.IsEnterpriseInstall);
        var mark = Mark.Of(key, -1);
        SlackCall Post(string channel, string? thread, string? user = null) => new SlackCall.Post(workspace, channel, thread, SlackJson.Write(Mark.On(Message(sentence), mark)), mark, user);
        SlackCall Respond(string? url, string user) => url is null
            ? Post(user, null)
            : new SlackCall.Respond(workspace, url, user, SlackJson.Write(Mark.On(Message(sentence), mark) with { ResponseType = "ephemeral", ReplaceOriginal = false }), mark);
        return delivery switch
        {
            EventDelivery { Event: MessageEvent message } => [Post(message.Channel, message.ThreadTs ?? (message.ChannelType == "im" ? null : message.Ts), message.User)],
            SlashCommandDelivery typed => [Respond(typed.Command.ResponseUrl, typed.Command.UserId)],
            BlockActionsDelivery pressed => [Respond(pressed.Interaction.ResponseUrl, pressed.Interaction.User.Id)],
            MessageActionDelivery chosen => [Respond(chosen.Interaction.ResponseUrl, chosen.Interaction.User.Id)],
            ViewSubmissionDelivery sent => [Post(sent.Interaction.User.Id, null)],
            ShortcutDelivery chosen => [Post(chosen.Interaction.User.Id, null)],
            _ => [],
        };
    }

    /// <summary>For who asked for a file that could not be handed over.</summary>
    internal static SlackCall.Post OfFile(SlackCall.Upload file, string sentence)
    {
        var mark = Mark.Of(file.Name, -1);
        return new SlackCall.Post(file.Workspace, file.User, null, SlackJson.Write(Mark.On(Message($"{file.Name} could not be handed over. {sentence}"), mark)), mark);
    }

    private static SlackMessage Message(string sentence) => ReplyMessage.Render(Notice(sentence), new RenderContext { Command = "help" })[0];

    private static NoticeReply Notice(string sentence) => new() { Outcome = Outcome.Error, Headline = sentence };
}
