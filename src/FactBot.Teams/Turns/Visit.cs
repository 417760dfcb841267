using FactBot.Domain.Chat;
using FactBot.Teams.Receiving;
using FactBot.Teams.Rendering;

namespace FactBot.Teams.Turns;

/// <summary>Who comes to the desk from Teams, from where, and how they are reached.</summary>
internal sealed record Visit
{
    /// <summary>What was delivered.</summary>
    public required Delivery Delivery { get; init; }

    /// <summary>Whose facts.</summary>
    public required NewsroomId Newsroom { get; init; }

    /// <summary>Who.</summary>
    public required Sender Sender { get; init; }

    /// <summary>What the delivery is known by: whatever it writes goes under this key.</summary>
    public required string Key { get; init; }

    /// <summary>Where the web chat is reached, for links to facts.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Makes a link to a file for everybody in the conversation; null where none can be made.</summary>
    public required Func<FileReply, string?> LinkTo { get; init; }

    /// <summary>Nobody else is in the conversation.</summary>
    internal bool IsPersonal => Delivery.IsPersonal;

    /// <summary>What rendering must know of a reply to a command.</summary>
    internal CardContext Context(string command) => new(command) { WebUrl = WebUrl, IsPersonal = IsPersonal };

    /// <summary>A message to the desk.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="forEveryone">Whether everybody in the conversation reads the reply.</param>
    internal Message Say(string text, bool forEveryone = false) => new()
    {
        Newsroom = Newsroom,
        Sender = Sender,
        Text = text,
        Conversation = new Conversation($"teams:{Delivery.Tenant}:{Delivery.ConversationId}", IsPrivate: IsPersonal || !forEveryone),
        IsForEveryone = forEveryone && !IsPersonal,
        IdempotencyKey = Key,
    };

    /// <summary>A search whose results may be shown to anybody, wherever it is typed; nothing later refers to it.</summary>
    internal Message Search(string text, int pageSize) => Say(text) with
    {
        Conversation = new Conversation($"teams:{Delivery.Tenant}:search", IsPrivate: true),
        IsForEveryone = true,
        PageSize = pageSize,
    };
}
