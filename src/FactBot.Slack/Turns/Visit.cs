using FactBot.Domain.Chat;
using FactBot.Slack.Installing;
using FactBot.Slack.Rendering;

namespace FactBot.Slack.Turns;

/// <summary>Who comes to the desk from Slack, from where, and how they are reached.</summary>
internal sealed record Visit
{
    /// <summary>The workspace.</summary>
    public required Installation Installation { get; init; }

    /// <summary>Whose facts.</summary>
    public required NewsroomId Newsroom { get; init; }

    /// <summary>Who.</summary>
    public required Sender Sender { get; init; }

    /// <summary>What the delivery is known by: whatever it writes goes under this key.</summary>
    public required string Key { get; init; }

    /// <summary>The channel or direct message; null at the home view and global shortcuts.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread's root.</summary>
    public string? Thread { get; init; }

    /// <summary>Nobody else is in the conversation.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Where an answer may be sent for half an hour.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What opens a modal, within three seconds and once.</summary>
    public string? TriggerId { get; init; }

    /// <summary>The workspace's key.</summary>
    internal WorkspaceKey Workspace => WorkspaceKey.Of(Installation);

    /// <summary>Where a modal that is opened from here sends its reply.</summary>
    internal ModalOrigin Origin(ModalSurface surface) => new(surface, Channel, Thread, ResponseUrl);

    /// <summary>A message to the desk.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="forEveryone">Whether everybody in the conversation reads the reply.</param>
    internal Message Say(string text, bool forEveryone = false) => new()
    {
        Newsroom = Newsroom,
        Sender = Sender,
        Text = text,
        Conversation = new Conversation($"slack:{Installation.Key}:{Channel ?? "home"}:{Thread}", IsPrivate: IsDirect || !forEveryone),
        IsForEveryone = forEveryone && !IsDirect,
        IdempotencyKey = Key,
    };
}
