using System.Security.Cryptography;
using System.Text;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Turns;

/// <summary>
/// A message says in its first block's id which turn it belongs to. chat.postMessage is not idempotent: when nobody
/// knows whether a message arrived, it is looked for by this mark before it is posted again.
/// </summary>
internal static class Mark
{
    /// <summary>The mark of a turn's message.</summary>
    internal static string Of(string key, int number) =>
        $"fb-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{number}")).AsSpan(0, 12))}";

    /// <summary>The message with its mark.</summary>
    internal static SlackMessage On(SlackMessage message, string mark) => message.Blocks.IsEmpty
        ? message
        : message with { Blocks = message.Blocks.SetItem(0, message.Blocks[0] with { BlockId = mark }) };
}
