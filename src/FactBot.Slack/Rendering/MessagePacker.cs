using System.Collections.Immutable;
using System.Globalization;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Puts blocks into as many messages as they need; what belongs together stays together where it fits one.</summary>
internal static class MessagePacker
{
    /// <summary>
    /// Slack refuses a message whose texts come to more than some 12,000 characters together with an unnamed
    /// share for their containers (<c>msg_blocks_too_long</c>; github.com/slackapi/bolt-js/issues/2867).
    /// </summary>
    private const int MostWeight = 9_000;

    /// <summary>The messages; at least one.</summary>
    /// <param name="groups">Blocks that belong together.</param>
    /// <param name="text">The fallback of the first message, escaped.</param>
    /// <param name="headline">The headline, which the fallback of each further message begins with.</param>
    internal static ImmutableArray<SlackMessage> Pack(IEnumerable<ImmutableArray<Block>> groups, string text, string headline)
    {
        var pages = Pages(groups);
        return
        [
            .. pages.Select((page, i) => new SlackMessage
            {
                Text = i == 0 ? text : Fallback.Within(string.Create(CultureInfo.InvariantCulture, $"Continued, part {i + 1} of {pages.Count}: {headline}")),
                Blocks = [.. page],
            }),
        ];
    }

    private static List<List<Block>> Pages(IEnumerable<ImmutableArray<Block>> groups)
    {
        List<List<Block>> pages = [[]];
        var weight = 0;
        foreach (var part in groups.SelectMany(Parts))
        {
            var more = part.Sum(BlockWeight.Of);
            if (pages[^1].Count > 0 && (pages[^1].Count + part.Length > Limits.BlocksPerMessage || weight + more > MostWeight))
            {
                pages.Add([]);
                weight = 0;
            }

            pages[^1].AddRange(part);
            weight += more;
        }

        return pages;
    }

    /// <summary>A group that no message can hold goes block by block.</summary>
    private static IEnumerable<ImmutableArray<Block>> Parts(ImmutableArray<Block> group) =>
        group.Length <= Limits.BlocksPerMessage && group.Sum(BlockWeight.Of) <= MostWeight ? [group] : group.Select(block => ImmutableArray.Create(block));
}
