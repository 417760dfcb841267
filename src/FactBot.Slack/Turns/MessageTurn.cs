using FactBot.Domain.Chat;
using FactBot.Slack.Installing;
using FactBot.Slack.Rendering;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>A message to FactBot: in a channel by mention, in a direct message, or in a thread where it has spoken.</summary>
internal sealed class MessageTurn(IFactDesk desk, Visitors visitors, Names names, HomeTurn home)
{
    private const string Direct = "im";

    /// <summary>Carries the message out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, MessageEvent message, CancellationToken cancellationToken)
    {
        if (!IsFromPerson(message) || message.User == installation.BotUserId)
        {
            return TurnResult.Nothing;
        }

        var visit = Placed(await visitors.VisitAsync(installation, $"message:{message.Channel}:{message.Ts}", message.User!, cancellationToken), message);
        var text = SlackText.Plain(await names.WrittenOutAsync(installation, SlackText.WithoutMention(message.Text, installation.BotUserId), "", cancellationToken));
        var command = text.Length > 0 ? text : "help";
        var reply = await desk.HandleAsync(visit.Say(command, forEveryone: true), cancellationToken);
        return TurnResult.Of([.. ReplyCalls.Of(visit, reply, new RenderContext { Command = command }), .. await home.AfterAsync(visit, reply, cancellationToken)]);
    }

    /// <summary>Whether a message is meant for FactBot: a mention, a direct message, or words in a thread that refer to its last answer there.</summary>
    internal bool IsMeant(Installation installation, MessageEvent message, NewsroomId newsroom)
    {
        if (!IsFromPerson(message) || message.User == installation.BotUserId)
        {
            return false;
        }

        if (message.Type == "app_mention" || message.ChannelType == Direct)
        {
            return true;
        }

        // A mention comes as an event of its own; everything else people say to each other is none of FactBot's business.
        return message.ThreadTs is not null
            && !SlackText.Mentions(message.Text, installation.BotUserId)
            && desk.RefersBack(Overheard(installation, message, newsroom).Say(SlackText.Plain(message.Text), forEveryone: true));
    }

    /// <summary>Bots, joins, edits and deletions are no messages to answer.</summary>
    private static bool IsFromPerson(MessageEvent message) =>
        message is { BotId: null, User.Length: > 0 } && message.Subtype is null or "file_share" or "thread_broadcast";

    private static Visit Overheard(Installation installation, MessageEvent message, NewsroomId newsroom) => Placed(
        new Visit
        {
            Installation = installation,
            Newsroom = newsroom,
            Sender = new Sender { Id = message.User!, Name = message.User!, Role = Role.Reader },
            Key = "",
        },
        message);

    /// <summary>Answers in a channel go into the thread, those in a direct message only when one was begun.</summary>
    private static Visit Placed(Visit visit, MessageEvent message) => visit with
    {
        Channel = message.Channel,
        IsDirect = message.ChannelType == Direct,
        Thread = message.ThreadTs ?? (message.ChannelType == Direct ? null : message.Ts),
    };
}
