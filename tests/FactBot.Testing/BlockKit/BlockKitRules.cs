using System.Text.Json;

namespace FactBot.Testing.BlockKit;

/// <summary>
/// Holds what is sent to Slack against Slack's limits (docs.slack.dev/reference/block-kit and /reference/views) and
/// against the house rule that nothing stored is interpreted: no mention, no picture, no link but to the web.
/// </summary>
public static class BlockKitRules
{
    private const int MostTextInMessage = 12_000;
    private const int LargestView = 250_000;

    /// <summary>Fails when a message, a view or an attachment breaks a rule.</summary>
    /// <exception cref="InvalidOperationException">It breaks one; the message says which, and where.</exception>
    public static void Hold(string json)
    {
        var faults = Faults(json);
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"Slack would refuse or misread this:\n{string.Join('\n', faults)}\n{json}");
        }

        RenderedPayloads.Keep(json);
    }

    /// <summary>What is wrong with a message, a view or an attachment; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var findings = new Findings();
        var type = root.TryGetProperty("type", out var named) ? named.GetString() : null;
        Blocks(root, type is null ? 50 : 100, findings);
        switch (type)
        {
            case null:
                Message(root, findings);
                break;
            case "modal" or "home":
                View(root, type, json.Length, findings);
                break;
            default:
                findings.Add("type", $"{type} is neither modal nor home");
                break;
        }

        return findings.All;
    }

    private static void Blocks(JsonElement root, int most, Findings findings)
    {
        var (blockIds, actionIds) = (new HashSet<string>(), new HashSet<string>());
        var number = 0;
        foreach (var block in findings.Items(root, "blocks", "payload", 1, most))
        {
            var at = $"blocks[{number++}]";
            if (findings.Text(block, "block_id", at, 255) is { } id)
            {
                findings.Require(blockIds.Add(id), at, $"block_id {id} is there already");
            }

            BlockRules.Check(block, at, actionIds, findings);
        }
    }

    private static void Message(JsonElement root, Findings findings)
    {
        findings.Require(TextOf(root) <= MostTextInMessage, "blocks", $"{TextOf(root)} characters of text; Slack refuses much more than {MostTextInMessage}");
        findings.Require(root.GetProperty("blocks").EnumerateArray().All(block => block.GetProperty("type").GetString() != "input"), "blocks", "an input does not belong in a message");
        if (root.TryGetProperty("unfurl_links", out _))
        {
            var text = findings.Text(root, "text", "message", 4000, isRequired: true) ?? "";
            TextRules.Markup(text, "text", findings);
            findings.Require(!text.Contains('<', StringComparison.Ordinal), "text", "the fallback has no links");
        }
    }

    private static void View(JsonElement root, string type, int length, Findings findings)
    {
        findings.Require(length <= LargestView, "view", $"{length} characters, limit {LargestView}");
        findings.Text(root, "private_metadata", "view", 3000);
        findings.Text(root, "callback_id", "view", 255);
        if (type == "modal")
        {
            TextRules.Plain(root, "title", "view", 24, findings);
            TextRules.Plain(root, "close", "view", 24, findings, isRequired: false);
            var hasInputs = root.GetProperty("blocks").EnumerateArray().Any(block => block.GetProperty("type").GetString() == "input");
            TextRules.Plain(root, "submit", "view", 24, findings, isRequired: hasInputs);
        }
    }

    private static int TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name is not "value").Sum(member => member is { Name: "text", Value.ValueKind: JsonValueKind.String } && !element.TryGetProperty("blocks", out _)
            ? member.Value.GetString()!.Length
            : TextOf(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(TextOf),
        _ => 0,
    };
}
