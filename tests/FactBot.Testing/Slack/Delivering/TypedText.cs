using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactBot.Testing.Slack;

/// <summary>What a person typed, as the <c>rich_text</c> block that Slack sends along with the text.</summary>
internal static partial class TypedText
{
    internal static JsonObject Block(string text) => new()
    {
        ["type"] = "rich_text",
        ["block_id"] = "typed",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray([.. Mentions().Split(text).Where(part => part.Length > 0).Select(Run)]),
        }),
    };

    private static JsonObject Run(string part) => Mentions().IsMatch(part)
        ? new JsonObject { ["type"] = "user", ["user_id"] = part[2..^1] }
        : new JsonObject { ["type"] = "text", ["text"] = part };

    [GeneratedRegex("(<@[A-Z0-9]+>)")]
    private static partial Regex Mentions();
}
