using System.Globalization;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary><c>conversations.*</c>: where things are said, and what was said.</summary>
/// <param name="workspace">Where.</param>
internal sealed class ConversationMethods(SlackWorkspace workspace)
{
    internal IEnumerable<KeyValuePair<string, ApiMethod>> All =>
    [
        new("conversations.open", new(Open) { Scope = "im:write" }),
        new("conversations.info", new(Info) { IsFormOnly = true }),
        new("conversations.history", new(History) { IsFormOnly = true }),
        new("conversations.replies", new(Replies) { IsFormOnly = true }),
    ];

    private JsonObject Open(ApiCall call)
    {
        if (call.Text("channel") is { } id)
        {
            return new JsonObject { ["channel"] = new JsonObject { ["id"] = workspace.Channel(call, id).Id } };
        }

        var users = (call.Text("users") ?? throw new SlackRefusalException("users_list_not_supplied")).Split(',');
        if (users.Length > 1)
        {
            throw new SlackRefusalException("too_many_users", "[ERROR] this stand-in has no conversations of three and more");
        }

        return workspace.People.User(users[0]) is { } user
            ? new JsonObject { ["channel"] = new JsonObject { ["id"] = workspace.People.Direct(user.Id).Id } }
            : throw new SlackRefusalException("user_not_found");
    }

    private JsonObject Info(ApiCall call)
    {
        var channel = workspace.Channel(call, call.Required("channel"));
        call.Demand(channel, "read");
        var json = new JsonObject
        {
            ["id"] = channel.Id,
            ["is_channel"] = channel.Kind == SlackChannelKind.Public,
            ["is_group"] = channel.Kind == SlackChannelKind.Private,
            ["is_im"] = channel.Kind == SlackChannelKind.Direct,
            ["is_private"] = channel.Kind != SlackChannelKind.Public,
            ["is_archived"] = channel.IsArchived,
            ["is_ext_shared"] = channel.IsShared,
            ["is_shared"] = channel.IsShared,
            ["context_team_id"] = workspace.Identity.TeamId,
        };
        json[channel.Kind == SlackChannelKind.Direct ? "user" : "name"] = channel.Name;
        if (channel.Kind != SlackChannelKind.Direct)
        {
            json["is_member"] = channel.Members.Contains(call.Caller);
        }

        return new JsonObject { ["channel"] = json };
    }

    private JsonObject History(ApiCall call)
    {
        var channel = Readable(call);
        var oldest = call.Text("oldest") ?? "";
        var latest = call.Text("latest") ?? "9";
        var roots = workspace.Messages.All
            .Where(message => message.Channel == channel.Id && !message.IsEphemeral && (message.ThreadTs is null || message.ThreadTs == message.Ts))
            .Where(message => IsWithin(message.Ts, oldest, latest, call.Flag("inclusive")))
            .Reverse();
        return Page(call, [.. roots]);
    }

    private JsonObject Replies(ApiCall call)
    {
        var channel = Readable(call);
        var ts = call.Required("ts");
        var root = workspace.Messages.Find(channel.Id, ts) is { IsEphemeral: false } message
            ? message.ThreadTs ?? message.Ts
            : throw new SlackRefusalException("thread_not_found");
        return Page(call, [.. workspace.Messages.Thread(channel.Id, root)]);
    }

    private SlackChannel Readable(ApiCall call)
    {
        var channel = workspace.Channel(call, call.Required("channel"));
        call.Demand(channel, "history");
        return workspace.OwnChannel(call, channel.Id);
    }

    private static bool IsWithin(string ts, string oldest, string latest, bool isInclusive) =>
        (string.CompareOrdinal(ts, oldest) > 0 && string.CompareOrdinal(ts, latest) < 0) || (isInclusive && (ts == oldest || ts == latest));

    private JsonObject Page(ApiCall call, IReadOnlyList<SlackMessage> messages)
    {
        var from = call.Text("cursor") is { } cursor
            ? int.TryParse(cursor, CultureInfo.InvariantCulture, out var at) ? at : throw new SlackRefusalException("invalid_cursor")
            : 0;
        var limit = Math.Clamp(call.Number("limit", 100), 1, 999);
        var page = messages.Skip(from).Take(limit).Select(message => (JsonNode)Json(message, call.Flag("include_all_metadata")));
        var hasMore = from + limit < messages.Count;
        return new JsonObject
        {
            ["messages"] = new JsonArray([.. page]),
            ["has_more"] = hasMore,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = hasMore ? (from + limit).ToString(CultureInfo.InvariantCulture) : "" },
        };
    }

    private JsonObject Json(SlackMessage message, bool hasMetadata)
    {
        var json = message.ToJson();
        if (!hasMetadata)
        {
            json.Remove("metadata");
        }

        var replies = workspace.Messages.Thread(message.Channel, message.Ts).Count() - 1;
        if (replies > 0)
        {
            json["thread_ts"] = message.Ts;
            json["reply_count"] = replies;
        }

        if (message.Files.Length > 0)
        {
            json["files"] = new JsonArray([.. message.Files.Select(id => (JsonNode)new JsonObject { ["id"] = id })]);
        }

        return json;
    }
}
