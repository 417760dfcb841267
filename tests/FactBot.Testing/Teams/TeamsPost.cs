using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <summary>An activity of the bot's in a conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Conversation">Where.</param>
/// <param name="ReplyTo">What it answers.</param>
/// <param name="Activity">What was sent.</param>
public sealed record TeamsPost(string Id, TeamsConversation Conversation, string? ReplyTo, JsonObject Activity)
{
    /// <summary>Whether it was put in the place of an earlier one.</summary>
    public bool IsUpdated { get; init; }

    /// <summary>Its card.</summary>
    public JsonObject? Card => Attachment("application/vnd.microsoft.card.adaptive");

    /// <summary>Everything a person reads in it.</summary>
    public string Words => CardReading.Words(Activity);

    /// <summary>The titles of its buttons, those of unfolded cards too.</summary>
    public ImmutableArray<string> Buttons => [.. CardReading.Actions(Activity).Select(action => (string?)action["title"] ?? "")];

    /// <summary>The content of an attachment of a type.</summary>
    public JsonObject? Attachment(string contentType) => Activity["attachments"]?.AsArray()
        .FirstOrDefault(attachment => (string?)attachment!["contentType"] == contentType)?["content"]?.AsObject();
}
