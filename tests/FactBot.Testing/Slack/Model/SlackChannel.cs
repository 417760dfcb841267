using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>What sort of conversation it is.</summary>
public enum SlackChannelKind
{
    /// <summary>A channel anybody in the workspace can read.</summary>
    Public,

    /// <summary>A channel of its members only; to others it does not exist.</summary>
    Private,

    /// <summary>A conversation of two.</summary>
    Direct,
}

/// <summary>A conversation.</summary>
public sealed record SlackChannel
{
    /// <summary>The id: <c>C…</c>, or <c>D…</c> for a conversation of two.</summary>
    public required string Id { get; init; }

    /// <summary>The name without the number sign; in a conversation of two the other person's id.</summary>
    public required string Name { get; init; }

    /// <summary>What sort it is.</summary>
    public SlackChannelKind Kind { get; init; }

    /// <summary>The ids of who is in it.</summary>
    public ImmutableHashSet<string> Members { get; init; } = [];

    /// <summary>Whether nobody can post any more.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether it is shared with another workspace.</summary>
    public bool IsShared { get; init; }

    /// <summary>The name as old payload fields carry it: <c>directmessage</c>, <c>privategroup</c>.</summary>
    public string LegacyName => Kind switch
    {
        SlackChannelKind.Direct => "directmessage",
        SlackChannelKind.Private => "privategroup",
        _ => Name,
    };

    /// <summary>The <c>channel_type</c> of message events.</summary>
    public string Type => Kind switch
    {
        SlackChannelKind.Direct => "im",
        SlackChannelKind.Private => "group",
        _ => "channel",
    };

    /// <summary>The prefix of the scopes it asks for: <c>channels</c>, <c>groups</c>, <c>im</c>.</summary>
    internal string ScopeFamily => Kind switch
    {
        SlackChannelKind.Direct => "im",
        SlackChannelKind.Private => "groups",
        _ => "channels",
    };
}
