using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>A call that Slack would refuse; caught in one place, where it becomes the answer.</summary>
internal sealed class SlackRefusalException : Exception
{
    internal SlackRefusalException(string error, params IEnumerable<string> messages)
        : base(error)
    {
        Answer = new JsonObject { ["ok"] = false, ["error"] = error };
        var lines = new JsonArray([.. messages.Select(line => (JsonNode)line)]);
        if (lines.Count > 0)
        {
            Answer["response_metadata"] = new JsonObject { ["messages"] = lines };
        }
    }

    /// <summary>What the caller gets.</summary>
    internal JsonObject Answer { get; }

    /// <summary>A field that has to be there and is not.</summary>
    internal static SlackRefusalException Missing(string name) => new("invalid_arguments", $"[ERROR] missing required field: {name}");

    /// <summary>The token may not do that.</summary>
    internal static SlackRefusalException Scope(string needed, IEnumerable<string> provided)
    {
        var refusal = new SlackRefusalException("missing_scope");
        refusal.Answer["needed"] = needed;
        refusal.Answer["provided"] = string.Join(',', provided);
        return refusal;
    }
}
