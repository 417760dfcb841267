namespace FactBot.Testing.Slack;

/// <summary>Who may see and do what where.</summary>
internal static class ChannelAccess
{
    /// <summary>The conversation, as far as the caller knows of it; a person's id stands for the conversation with them.</summary>
    internal static SlackChannel Channel(this SlackWorkspace workspace, ApiCall call, string id)
    {
        var channel = workspace.People.User(id) is { Kind: not SlackUserKind.Bot } user
            ? workspace.People.Direct(user.Id)
            : workspace.People.Channel(id);
        return channel is null || (channel.Kind != SlackChannelKind.Public && !channel.Members.Contains(call.Caller))
            ? throw new SlackRefusalException("channel_not_found")
            : channel;
    }

    /// <summary>The conversation when the caller is in it.</summary>
    internal static SlackChannel OwnChannel(this SlackWorkspace workspace, ApiCall call, string id)
    {
        var channel = workspace.Channel(call, id);
        return channel.Members.Contains(call.Caller) ? channel : throw new SlackRefusalException("not_in_channel");
    }

    /// <summary>The conversation when the caller may post there.</summary>
    internal static SlackChannel PostableChannel(this SlackWorkspace workspace, ApiCall call, string id)
    {
        var channel = call.Token!.Scopes.Contains("chat:write.public") ? workspace.Channel(call, id) : workspace.OwnChannel(call, id);
        return channel.IsArchived ? throw new SlackRefusalException("is_archived") : channel;
    }

    /// <summary>Refuses a caller without the scope for this sort of conversation.</summary>
    internal static void Demand(this ApiCall call, SlackChannel channel, string right) => call.Demand($"{channel.ScopeFamily}:{right}");

    /// <summary>Refuses a caller without the scope.</summary>
    internal static void Demand(this ApiCall call, string scope)
    {
        if (!call.Token!.Scopes.Contains(scope))
        {
            throw SlackRefusalException.Scope(scope, call.Token.Scopes);
        }
    }
}
