using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>
/// Something was said: <c>app_mention</c> or <c>message</c>. A mention in a channel may come as both, with the same
/// channel and <see cref="Ts"/>.
/// </summary>
internal sealed record MessageEvent : SlackEvent
{
    /// <summary>Absent for what a person plainly said; <c>file_share</c>, <c>thread_broadcast</c>, <c>bot_message</c>, <c>message_changed</c> …</summary>
    public string? Subtype { get; init; }

    /// <summary>Where.</summary>
    public required string Channel { get; init; }

    /// <summary><c>im</c>, <c>mpim</c>, <c>channel</c>, <c>group</c> or <c>app_home</c>; absent in a mention.</summary>
    public string? ChannelType { get; init; }

    /// <summary>Who; absent where a message was changed or removed.</summary>
    public string? User { get; init; }

    /// <summary>The words, escaped the Slack way.</summary>
    [AllowNull]
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>The message's name within its channel. Looks like a number and is none.</summary>
    public required string Ts { get; init; }

    /// <summary>The message whose thread this is in.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The bot that said it, when a bot did.</summary>
    public string? BotId { get; init; }

    /// <summary>What hangs on the message.</summary>
    [JsonConverter(typeof(ListConverter<MessageFile>))]
    public ImmutableArray<MessageFile> Files { get; init => field = value.IsDefault ? [] : value; } = [];
}
