using System.Collections.Immutable;

namespace FactBot.Slack.Rendering.Blocks;

/// <summary>
/// A message as <c>chat.postMessage</c>, <c>chat.postEphemeral</c>, <c>chat.update</c> and a response URL take it.
/// The renderer fills <see cref="Text"/> and <see cref="Blocks"/>; whoever sends says where it goes.
/// </summary>
internal sealed record SlackMessage
{
    public string? Channel { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Who sees an ephemeral message.</summary>
    public string? User { get; init; }

    /// <summary>The message to update.</summary>
    public string? Ts { get; init; }

    /// <summary><c>ephemeral</c> or <c>in_channel</c>, for a response URL.</summary>
    public string? ResponseType { get; init; }

    public bool? ReplaceOriginal { get; init; }

    public bool? DeleteOriginal { get; init; }

    /// <summary>What notifications and screen readers say; escaped.</summary>
    public required string Text { get; init; }

    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The markup of <see cref="Text"/> is off, so that a stored asterisk stays one.</summary>
    public bool Mrkdwn { get; }

    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }
}
