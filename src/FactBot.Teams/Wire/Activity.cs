using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Teams.Wire;

/// <summary>
/// What Teams delivers, whatever it is: an Activity of the Bot Framework, as far as FactBot reads it. Only
/// <see cref="Type"/> is always there. See learn.microsoft.com/azure/bot-service, Bot Connector API reference.
/// </summary>
internal sealed record Activity
{
    /// <summary><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c>, <c>installationUpdate</c> … or something new.</summary>
    public required string Type { get; init; }

    /// <summary>The same in every repeat, unique within the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where answers go. Trusted only after the token that came along names the same.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What was written, mentions marked up; empty when a card was used.</summary>
    [AllowNull]
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>For an invoke: what is asked for. For other kinds anything.</summary>
    public string? Name { get; init; }

    /// <summary>The data of a card, or what an invoke is about.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The message that is answered, or that holds the card that was used.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The person's language, such as <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>For an installationUpdate: <c>add</c> or <c>remove</c>, with <c>-upgrade</c> when the app was renewed.</summary>
    public string? Action { get; init; }

    /// <summary>Mentions, among other things.</summary>
    [JsonConverter(typeof(ListConverter<Entity>))]
    public ImmutableArray<Entity> Entities { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who came into the conversation.</summary>
    [JsonConverter(typeof(ListConverter<ChannelAccount>))]
    public ImmutableArray<ChannelAccount> MembersAdded { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What only Teams says.</summary>
    public TeamsChannelData? ChannelData { get; init; }
}
