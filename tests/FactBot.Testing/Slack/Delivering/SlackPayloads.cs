using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>Builds what Slack tells an app, field by field.</summary>
/// <param name="identity">Which workspace and app.</param>
/// <param name="time">The clock of event times.</param>
public sealed class SlackPayloads(SlackIdentity identity, TimeProvider time)
{
    /// <summary>An event in its envelope, with an <c>event_id</c> of its own.</summary>
    public SlackDelivery Event(JsonObject inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var name = (string?)inner["type"] ?? "";
        return new SlackDelivery(SlackDeliveryKind.Event, name, new JsonObject
        {
            ["token"] = "retired",
            ["team_id"] = identity.TeamId,
            ["context_team_id"] = identity.TeamId,
            ["context_enterprise_id"] = null,
            ["api_app_id"] = identity.AppId,
            ["event"] = inner.DeepClone(),
            ["type"] = "event_callback",
            ["event_id"] = $"Ev{Guid.NewGuid():N}",
            ["event_time"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = null,
                ["team_id"] = identity.TeamId,
                ["user_id"] = identity.BotUserId,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
            ["is_ext_shared_channel"] = false,
            ["event_context"] = $"4-{Guid.NewGuid():N}",
        });
    }

    /// <summary>What somebody said, as <c>app_mention</c> or <c>message</c>.</summary>
    public SlackDelivery Said(string type, SlackMessage message, SlackChannel channel, SlackUser user, JsonArray? files = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(user);
        var inner = message.ToJson();
        inner["type"] = type;
        inner["channel"] = channel.Id;
        inner["event_ts"] = message.Ts;
        inner["team"] = user.Team;
        inner["client_msg_id"] = Guid.NewGuid().ToString();
        inner["blocks"] ??= new JsonArray(TypedText.Block(message.Text));
        if (type == "message")
        {
            inner["channel_type"] = channel.Type;
        }

        if (files is not null)
        {
            inner["subtype"] = "file_share";
            inner["files"] = files;
        }

        return Event(inner);
    }

    /// <summary>The app's own message, or a change of it, as the app is told.</summary>
    public SlackDelivery Echo(SlackMessage message, SlackChannel channel, string? subtype)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(channel);
        var isHidden = subtype is "message_changed" or "message_deleted";
        var inner = isHidden ? new JsonObject { ["type"] = "message", ["hidden"] = true, ["ts"] = message.Ts } : message.ToJson();
        if (isHidden)
        {
            inner[subtype == "message_changed" ? "message" : "previous_message"] = message.ToJson();
        }

        if (subtype is not null)
        {
            inner["subtype"] = subtype;
        }

        inner["channel"] = channel.Id;
        inner["channel_type"] = channel.Type;
        inner["event_ts"] = message.Ts;
        return Event(inner);
    }

    /// <summary>A slash command.</summary>
    public SlackDelivery Command(string command, string text, SlackUser user, SlackChannel channel, SlackHandles handles)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(handles);
        return new SlackDelivery(SlackDeliveryKind.Command, command, new JsonObject
        {
            ["token"] = "retired",
            ["team_id"] = identity.TeamId,
            ["team_domain"] = identity.TeamDomain,
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.LegacyName,
            ["user_id"] = user.Id,
            ["user_name"] = user.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = identity.AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = handles.ResponseUrl?.AbsoluteUri,
            ["trigger_id"] = handles.Trigger,
        });
    }

    /// <summary>The fields that all interactions share.</summary>
    public SlackDelivery Interaction(string type, SlackUser user, SlackHandles handles, JsonObject rest)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(handles);
        ArgumentNullException.ThrowIfNull(rest);
        var payload = new JsonObject
        {
            ["type"] = type,
            ["user"] = new JsonObject { ["id"] = user.Id, ["username"] = user.Name, ["name"] = user.Name, ["team_id"] = user.Team },
            ["api_app_id"] = identity.AppId,
            ["token"] = "retired",
            ["team"] = new JsonObject { ["id"] = identity.TeamId, ["domain"] = identity.TeamDomain },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["trigger_id"] = handles.Trigger,
        };
        if (handles.ResponseUrl is { } url)
        {
            payload["response_url"] = url.AbsoluteUri;
        }

        foreach (var (name, value) in rest)
        {
            payload[name] = value?.DeepClone();
        }

        return new SlackDelivery(SlackDeliveryKind.Interaction, type, payload);
    }
}

/// <summary>What lets an app answer: a trigger id for views, and where there is one a response URL.</summary>
/// <param name="Trigger">The trigger id.</param>
/// <param name="ResponseUrl">The response URL.</param>
public sealed record SlackHandles(string Trigger, Uri? ResponseUrl = null);
