using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Shows a reply in a modal.</summary>
internal static class NoticeModal
{
    /// <summary>A view may have 250 KB; a letter takes up to three bytes.</summary>
    private const int MostWeight = 75_000;

    /// <summary>The view. What it has no room for it names, with what to say to see it.</summary>
    internal static SlackView Render(Reply reply, RenderContext context)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var weight = 0;
        foreach (var block in ReplyMessage.Groups(reply, context).SelectMany(group => group))
        {
            weight += BlockWeight.Of(block);
            if (blocks.Count == Limits.BlocksPerView - 1 || weight > MostWeight)
            {
                blocks.AddRange(Rest(context));
                break;
            }

            blocks.Add(block);
        }

        return SlackView.Modal("FactBot", blocks.ToImmutable());
    }

    private static ImmutableArray<Block> Rest(RenderContext context) => new RichTextFlow()
        .Line(TextRun.Bold($"There is more than a window in Slack can hold. To see all of it, say: {TextSplit.OneLine(context.Command, 400)}"))
        .ToBlocks();
}
