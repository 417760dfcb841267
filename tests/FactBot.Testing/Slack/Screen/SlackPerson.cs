using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>
/// Somebody who uses Slack: says things, clicks, fills in and looks. What they do returns when the app has
/// acknowledged it; what the app does then, they wait to see.
/// </summary>
/// <param name="slack">The Slack they use.</param>
/// <param name="user">Who they are.</param>
public sealed partial class SlackPerson(ISlackStandIn slack, SlackUser user)
{
    /// <summary>Who they are.</summary>
    public SlackUser User => user;

    /// <summary>Mentions the bot in a channel, or in a thread of it.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="text">What is said after the mention.</param>
    /// <param name="thread">A message of the thread; null for none.</param>
    public Task<SlackMessage> MentionAsync(string channel, string text, SlackMessage? thread = null) =>
        SayAsync(channel, $"<@{slack.Identity.BotUserId}> {text}", thread);

    /// <summary>Says something in a channel, word for word as Slack stores it.</summary>
    public async Task<SlackMessage> SayAsync(string channel, string text, SlackMessage? thread = null) =>
        await SayAsync(await slack.ChannelAsync(channel), text, thread);

    /// <summary>Says something to the bot alone.</summary>
    public async Task<SlackMessage> DirectAsync(string text, SlackMessage? thread = null) =>
        await SayAsync(await slack.DirectAsync(user), text, thread);

    /// <summary>Answers in the thread of a message, without a mention unless the text has one.</summary>
    public async Task<SlackMessage> ReplyInThreadAsync(SlackMessage message, string text)
    {
        ArgumentNullException.ThrowIfNull(message);
        return await SayAsync(await slack.ChannelByIdAsync(message.Channel), text, message);
    }

    /// <summary>Shares a file with the bot alone, or in a channel.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="text">What is said along with it.</param>
    /// <param name="channel">The channel; null for the conversation with the bot.</param>
    public async Task<SlackMessage> ShareFileAsync(string name, byte[] bytes, string text = "", string? channel = null)
    {
        var where = channel is null ? await slack.DirectAsync(user) : await slack.ChannelAsync(channel);
        var (message, files) = await slack.ShareAsync(user, where, text, name, bytes);
        await TellAsync(where, message, files);
        return message;
    }

    /// <summary>Types a slash command: <c>/fact who said it?</c>.</summary>
    /// <param name="text">Command and text.</param>
    /// <param name="channel">The channel it is typed in; null for the conversation with the bot.</param>
    public async Task<SlackAcknowledgement> SlashAsync(string text, string? channel = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var where = channel is null ? await slack.DirectAsync(user) : await slack.ChannelAsync(channel);
        var origin = new SlackOrigin(user.Id, where.Id);
        var words = text.Split(' ', 2);
        var delivery = slack.Payloads.Command(words[0], words.ElementAtOrDefault(1) ?? "", user, where, await slack.HandlesAsync(user, origin, null));
        var acknowledgement = await slack.DeliverAsync(delivery);
        await slack.ShowAnswerAsync(origin, acknowledgement.Answer);
        return acknowledgement;
    }

    /// <summary>Runs a global shortcut.</summary>
    public async Task<SlackAcknowledgement> ShortcutAsync(string callbackId) => await slack.DeliverAsync(slack.Payloads.Interaction(
        "shortcut",
        user,
        await slack.HandlesAsync(user, null, null),
        new JsonObject { ["callback_id"] = callbackId, ["action_ts"] = Now() }));

    /// <summary>Runs a shortcut on a message.</summary>
    public async Task<SlackAcknowledgement> MessageShortcutAsync(string callbackId, SlackMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var channel = await slack.ChannelByIdAsync(message.Channel);
        return await slack.DeliverAsync(slack.Payloads.Interaction(
            "message_action",
            user,
            await slack.HandlesAsync(user, new SlackOrigin(user.Id, channel.Id, message.Ts), null),
            new JsonObject
            {
                ["callback_id"] = callbackId,
                ["action_ts"] = Now(),
                ["message_ts"] = message.Ts,
                ["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.LegacyName },
                ["message"] = message.ToJson(),
            }));
    }

    /// <summary>Opens the app's home, on its home tab unless told otherwise.</summary>
    public async Task<SlackAcknowledgement> OpenHomeAsync(string tab = "home")
    {
        var inner = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = user.Id,
            ["channel"] = (await slack.DirectAsync(user)).Id,
            ["tab"] = tab,
            ["event_ts"] = Now(),
        };
        if (tab == "home" && (await slack.LookAsync(user)).Home is { } home)
        {
            inner["view"] = home.ToJson(slack.Identity);
        }

        return await slack.DeliverAsync(slack.Payloads.Event(inner));
    }

    /// <summary>Posts a link, of which the app is told when it subscribed to <c>link_shared</c>.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="link">The link.</param>
    public async Task<SlackMessage> ShareLinkAsync(string channel, Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var where = await slack.ChannelAsync(channel);
        var message = await slack.PostAsync(user, where, $"<{link.AbsoluteUri}>", null);
        await slack.DeliverAsync(slack.Payloads.Event(new JsonObject
        {
            ["type"] = "link_shared",
            ["channel"] = where.Id,
            ["is_bot_user_member"] = where.Members.Contains(slack.Identity.BotUserId),
            ["user"] = user.Id,
            ["message_ts"] = message.Ts,
            ["unfurl_id"] = $"{where.Id}.{message.Ts}",
            ["source"] = "conversations_history",
            ["links"] = new JsonArray(new JsonObject { ["url"] = link.AbsoluteUri, ["domain"] = link.Host }),
            ["event_ts"] = message.Ts,
        }));
        return message;
    }

    private async Task<SlackMessage> SayAsync(SlackChannel channel, string text, SlackMessage? thread)
    {
        var message = await slack.PostAsync(user, channel, text, thread?.ThreadTs ?? thread?.Ts);
        await TellAsync(channel, message, null);
        return message;
    }

    /// <summary>Tells the app of a message: once as a mention, once as a message, as far as it wants to know.</summary>
    private async Task TellAsync(SlackChannel channel, SlackMessage message, JsonArray? files)
    {
        var isPresent = channel.Members.Contains(slack.Identity.BotUserId);
        var isMention = message.Text.Contains($"<@{slack.Identity.BotUserId}>", StringComparison.Ordinal);
        if (isMention && channel.Kind != SlackChannelKind.Direct && slack.IsSubscribed("app_mention"))
        {
            await slack.DeliverAsync(slack.Payloads.Said("app_mention", message, channel, user, files?.DeepClone().AsArray()));
        }

        if (isPresent && slack.IsSubscribed(channel.Kind == SlackChannelKind.Public ? "message.channels" : $"message.{channel.ScopeFamily}"))
        {
            await slack.DeliverAsync(slack.Payloads.Said("message", message, channel, user, files));
        }
    }

    private string Now() => SlackElements.Stamp(slack.Time.GetUtcNow());
}
