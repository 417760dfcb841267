using FactBot.Domain.Drafts;

namespace FactBot.Domain.Chat;

/// <summary>The newsroom whose facts are asked for; one store may hold several.</summary>
/// <param name="Value">A short name, a Slack team id or a Teams tenant id.</param>
public readonly record struct NewsroomId(string Value)
{
    /// <summary>The newsroom of a bot that serves only one.</summary>
    public static NewsroomId Default { get; } = new("newsroom");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Where a message was written, which decides who sees the answer.</summary>
/// <param name="Id">The channel's own id of the conversation.</param>
/// <param name="IsPrivate">Only the sender reads it.</param>
public sealed record Conversation(string Id, bool IsPrivate)
{
    /// <summary>A conversation with nobody else in it: a terminal, the web chat.</summary>
    public static Conversation Alone { get; } = new("alone", IsPrivate: true);
}

/// <summary>The one thing that comes in by the door.</summary>
public sealed record Message
{
    /// <summary>Whose facts.</summary>
    public required NewsroomId Newsroom { get; init; }

    /// <summary>Who writes.</summary>
    public required Sender Sender { get; init; }

    /// <summary>What was written, without the mention or the slash command.</summary>
    public required string Text { get; init; }

    /// <summary>Where it was written.</summary>
    public Conversation Conversation { get; init; } = Conversation.Alone;

    /// <summary>
    /// Whether everybody in the conversation is to read the reply: asked with a mention, or shared. Such a reply
    /// shows only what anybody may know, whoever asks.
    /// </summary>
    public bool IsForEveryone { get; init; }

    /// <summary>How many facts a reply shows at most; the others come with "more".</summary>
    public int PageSize { get; init; } = 5;

    /// <summary>
    /// The fields of a form that was filled in; <see cref="Text"/> then names only the command
    /// (<c>add quote</c>, <c>edit F-12</c>).
    /// </summary>
    public FactDraft? Form { get; init; }

    /// <summary>The delivery's own id: a message that arrives twice with the same key is carried out once.</summary>
    public string? IdempotencyKey { get; init; }
}
