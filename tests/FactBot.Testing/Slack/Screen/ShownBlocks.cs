using System.Text.Json.Nodes;
using FactBot.Testing.BlockKit;

namespace FactBot.Testing.Slack;

/// <summary>Everything with blocks that an app has sent to a stand-in: messages, views, previews.</summary>
public static class ShownBlocks
{
    /// <summary>Holds all of it against <see cref="BlockKitRules"/>.</summary>
    /// <param name="calls">What the app called.</param>
    /// <param name="attempts">What it was delivered, for what came along with its acknowledgements.</param>
    /// <returns>How many payloads there were.</returns>
    /// <exception cref="InvalidOperationException">One breaks a rule; the message says which, and where.</exception>
    public static int Hold(IEnumerable<SlackCall> calls, IEnumerable<SlackAttempt> attempts)
    {
        var all = calls.SelectMany(call => Of(call.Arguments)).Concat(attempts.SelectMany(attempt => Of(attempt.Acknowledgement.Answer as JsonObject))).ToList();
        foreach (var payload in all)
        {
            BlockKitRules.Hold(payload.ToJsonString());
        }

        return all.Count;
    }

    private static IEnumerable<JsonObject> Of(JsonObject? sent) => sent switch
    {
        null => [],
        { } message when message["blocks"] is JsonArray => [Message(message)],
        { } view when view["view"] is JsonObject content => [content],
        { } links when links["unfurls"] is JsonObject previews => previews.Select(preview => preview.Value).OfType<JsonObject>(),
        _ => [],
    };

    /// <summary>The message itself, without where it goes to.</summary>
    private static JsonObject Message(JsonObject sent)
    {
        var message = sent.DeepClone().AsObject();
        foreach (var name in new[] { "token", "channel", "user", "thread_ts", "ts" })
        {
            message.Remove(name);
        }

        return message;
    }
}
