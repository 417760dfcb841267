using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary><c>link_shared</c>: a link of a registered host stands in a message, or in one being written.</summary>
internal sealed record LinkSharedEvent : SlackEvent
{
    /// <summary>Where; <c>COMPOSER</c> while the message is being written.</summary>
    public required string Channel { get; init; }

    /// <summary>The message; an id of the draft while it is being written.</summary>
    public required string MessageTs { get; init; }

    /// <summary>The thread the message is in.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Who shares it.</summary>
    public string? User { get; init; }

    /// <summary>Names this occasion to <c>chat.unfurl</c>, together with <see cref="Source"/>.</summary>
    public string? UnfurlId { get; init; }

    /// <summary><c>composer</c> or <c>conversations_history</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the bot is in the channel.</summary>
    public bool IsBotUserMember { get; init; }

    /// <summary>The links.</summary>
    [JsonConverter(typeof(ListConverter<SharedLink>))]
    public ImmutableArray<SharedLink> Links { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A link of a registered host.</summary>
internal sealed record SharedLink
{
    /// <summary>The registered host.</summary>
    public string? Domain { get; init; }

    /// <summary>The whole link, as <c>chat.unfurl</c> wants to hear it again.</summary>
    public required string Url { get; init; }
}
