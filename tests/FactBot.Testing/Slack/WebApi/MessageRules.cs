using System.Text.Json.Nodes;
using FactBot.Testing.BlockKit;

namespace FactBot.Testing.Slack;

/// <summary>Slack's limits on messages.</summary>
internal static class MessageRules
{
    /// <summary>What is kept of a longer text, with the warning <c>message_truncated</c>.</summary>
    internal const int LongestText = 40_000;

    /// <summary>The most <c>chat.update</c> takes.</summary>
    internal const int LongestUpdate = 4_000;

    /// <summary>Refuses a message without any content, or with bad blocks.</summary>
    internal static void Judge(string? text, JsonArray? blocks, bool hasOther = false)
    {
        if (text is null && blocks is not { Count: > 0 } && !hasOther)
        {
            throw new SlackRefusalException("no_text");
        }

        if (blocks is not null)
        {
            RenderedPayloads.Keep(new JsonObject { ["text"] = text, ["blocks"] = blocks.DeepClone() }.ToJsonString());
            Judge(blocks);
        }
    }

    private static void Judge(JsonArray blocks)
    {
        if (blocks.Count > 0 && BlockRules.OfMessage(blocks) is { Count: > 0 } faults)
        {
            throw new SlackRefusalException("invalid_blocks", faults);
        }

        if (BlockReading.Texts(blocks).Sum(text => text.Length) > BlockRules.LongestBlocks)
        {
            throw new SlackRefusalException("msg_blocks_too_long");
        }
    }
}
