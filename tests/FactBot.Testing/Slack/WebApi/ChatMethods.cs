using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary><c>chat.*</c>: posting, changing and removing messages.</summary>
/// <param name="workspace">Where.</param>
/// <param name="echo">Told of every visible message and change, with the event's subtype, for Slack tells the app of its own messages too.</param>
internal sealed class ChatMethods(SlackWorkspace workspace, Action<SlackMessage, string?> echo)
{
    internal IEnumerable<KeyValuePair<string, ApiMethod>> All =>
    [
        new("chat.postMessage", new(Post) { Scope = "chat:write" }),
        new("chat.postEphemeral", new(PostEphemeral) { Scope = "chat:write" }),
        new("chat.update", new(Update) { Scope = "chat:write" }),
        new("chat.delete", new(Delete) { Scope = "chat:write" }),
        new("chat.getPermalink", new(Permalink) { IsFormOnly = true }),
        new("chat.unfurl", new(Unfurl) { Scope = "links:write" }),
    ];

    private JsonObject Post(ApiCall call)
    {
        var channel = workspace.PostableChannel(call, call.Required("channel"));
        var message = Draft(call, channel, onlyFor: null);
        var text = message.Text;
        var isCut = text.Length > MessageRules.LongestText;
        message = workspace.Messages.Add(isCut ? message with { Text = text[..MessageRules.LongestText] } : message);
        echo(message, null);
        var answer = new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = message.ToJson() };
        if (isCut)
        {
            answer["warning"] = "message_truncated";
            answer["response_metadata"] = new JsonObject { ["warnings"] = new JsonArray("message_truncated") };
        }

        return answer;
    }

    private JsonObject PostEphemeral(ApiCall call)
    {
        var channel = workspace.OwnChannel(call, call.Required("channel"));
        var user = call.Required("user");
        if (!channel.Members.Contains(user))
        {
            throw new SlackRefusalException("user_not_in_channel");
        }

        var message = Draft(call, channel, user);
        return message.Text.Length > MessageRules.LongestText
            ? throw new SlackRefusalException("msg_too_long")
            : new JsonObject { ["message_ts"] = workspace.Messages.Add(message).Ts };
    }

    private JsonObject Update(ApiCall call)
    {
        var channel = workspace.Channel(call, call.Required("channel"));
        var message = Own(call, channel, "cant_update_message");
        var blocks = call.Array("blocks");
        var text = call.Text("text");
        MessageRules.Judge(text, blocks, hasOther: blocks is not null || call.Object("metadata") is not null);
        if (text?.Length > MessageRules.LongestUpdate)
        {
            throw new SlackRefusalException("msg_too_long");
        }

        var fresh = message with
        {
            Text = text ?? message.Text,
            Blocks = blocks is null ? message.Blocks : BlockReading.WithIds(blocks, workspace.Ids),
            Metadata = call.Object("metadata") ?? message.Metadata,
            IsEdited = true,
        };
        workspace.Messages.Replace(message, fresh);
        echo(fresh, "message_changed");
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = fresh.Ts, ["text"] = fresh.Text, ["message"] = fresh.ToJson() };
    }

    private JsonObject Delete(ApiCall call)
    {
        var channel = workspace.Channel(call, call.Required("channel"));
        var message = Own(call, channel, "cant_delete_message");
        workspace.Messages.Remove(message);
        echo(message, "message_deleted");
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts };
    }

    private JsonObject Permalink(ApiCall call)
    {
        var channel = workspace.Channel(call, call.Required("channel"));
        var message = Existing(channel, call.Required("message_ts"));
        var link = $"https://{workspace.Identity.TeamDomain}.slack.com/archives/{channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}";
        return new JsonObject { ["channel"] = channel.Id, ["permalink"] = message.ThreadTs is null ? link : $"{link}?thread_ts={message.ThreadTs}&cid={channel.Id}" };
    }

    private JsonObject Unfurl(ApiCall call)
    {
        var unfurls = call.Object("unfurls") ?? throw SlackRefusalException.Missing("unfurls");
        var message = workspace.People.Channel(call.Required("channel")) is { } channel ? workspace.Messages.Find(channel.Id, call.Required("ts")) : null;
        if (message is null)
        {
            throw new SlackRefusalException("cannot_find_message");
        }

        if (unfurls.Any(unfurl => !message.Text.Contains(unfurl.Key, StringComparison.Ordinal)))
        {
            throw new SlackRefusalException("cannot_unfurl_url");
        }

        foreach (var blocks in unfurls.Select(unfurl => unfurl.Value?["blocks"]).OfType<JsonArray>())
        {
            MessageRules.Judge(null, blocks);
        }

        workspace.Messages.Replace(message, message with { Unfurls = unfurls });
        return [];
    }

    private SlackMessage Draft(ApiCall call, SlackChannel channel, string? onlyFor)
    {
        var text = call.Text("text");
        var blocks = call.Array("blocks");
        MessageRules.Judge(text, blocks, call.Array("attachments") is not null);
        var thread = call.Text("thread_ts");
        if (thread is not null && workspace.Messages.Find(channel.Id, thread) is not { IsEphemeral: false })
        {
            throw new SlackRefusalException("invalid_thread_ts");
        }

        return new SlackMessage
        {
            Channel = channel.Id,
            Ts = workspace.Ids.Ts(),
            ThreadTs = thread,
            User = call.Caller,
            BotId = workspace.Identity.BotId,
            Text = text ?? "",
            Blocks = BlockReading.WithIds(blocks ?? [], workspace.Ids),
            Metadata = call.Object("metadata"),
            OnlyFor = onlyFor,
        };
    }

    private SlackMessage Own(ApiCall call, SlackChannel channel, string otherwise)
    {
        var message = Existing(channel, call.Required("ts"));
        return message.User == call.Caller ? message : throw new SlackRefusalException(otherwise);
    }

    private SlackMessage Existing(SlackChannel channel, string ts) =>
        workspace.Messages.Find(channel.Id, ts) is { IsEphemeral: false } message ? message : throw new SlackRefusalException("message_not_found");
}
