using System.Collections.Immutable;

namespace FactBot.Slack.Rendering.Blocks;

/// <summary>A modal or the home view; docs.slack.dev/reference/views.</summary>
/// <param name="Type"><c>modal</c> or <c>home</c>.</param>
/// <param name="Blocks">What it shows.</param>
internal sealed record SlackView(string Type, ImmutableArray<Block> Blocks)
{
    public PlainTextObject? Title { get; init; }

    public PlainTextObject? Submit { get; init; }

    public PlainTextObject? Close { get; init; }

    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }

    /// <summary>A modal with its title and a button that closes it.</summary>
    internal static SlackView Modal(string title, ImmutableArray<Block> blocks) => new("modal", blocks)
    {
        Title = PlainTextObject.Of(title, Limits.ViewTitle),
        Close = PlainTextObject.Of("Close", Limits.ViewTitle),
    };

    /// <summary>A modal that is sent off.</summary>
    internal static SlackView Form(string title, string submit, string callback, string metadata, ImmutableArray<Block> blocks) => Modal(title, blocks) with
    {
        Submit = PlainTextObject.Of(submit, Limits.ViewTitle),
        Close = PlainTextObject.Of("Cancel", Limits.ViewTitle),
        CallbackId = callback,
        PrivateMetadata = metadata,
    };
}

/// <summary>What <c>chat.unfurl</c> puts below a link.</summary>
internal sealed record UnfurlAttachment(ImmutableArray<Block> Blocks);
