using System.Text.Json;

namespace FactBot.Testing.BlockKit;

/// <summary>Layout blocks. A type that FactBot does not send is a fault: its limits are not known here.</summary>
internal static class BlockRules
{
    private static readonly string[] Paragraphs = ["rich_text_section", "rich_text_quote", "rich_text_preformatted"];

    internal static void Check(JsonElement block, string at, HashSet<string> actionIds, Findings findings)
    {
        switch (findings.Text(block, "type", at, 50, isRequired: true))
        {
            case "section":
                TextRules.Any(block, "text", at, 3000, findings);
                Accessory(block, at, actionIds, findings);
                break;
            case "header":
                TextRules.Plain(block, "text", at, 150, findings);
                break;
            case "context":
                Context(block, at, findings);
                break;
            case "actions":
                Actions(block, at, actionIds, findings);
                break;
            case "input":
                Input(block, at, findings);
                break;
            case "rich_text":
                RichText(block, at, findings);
                break;
            case "divider":
                break;
            case var other:
                findings.Add(at, $"unknown block {other}");
                break;
        }
    }

    private static void Accessory(JsonElement block, string at, HashSet<string> actionIds, Findings findings)
    {
        if (block.TryGetProperty("accessory", out var accessory))
        {
            ElementRules.Pressable(accessory, $"{at}.accessory", actionIds, findings);
        }
    }

    private static void Context(JsonElement block, string at, Findings findings)
    {
        foreach (var element in findings.Items(block, "elements", at, 1, 10))
        {
            TextRules.Check(element, $"{at}.elements", 3000, findings, mayBeMarkup: true);
        }
    }

    private static void Actions(JsonElement block, string at, HashSet<string> actionIds, Findings findings)
    {
        foreach (var element in findings.Items(block, "elements", at, 1, 25))
        {
            ElementRules.Pressable(element, $"{at}.elements", actionIds, findings);
        }
    }

    private static void Input(JsonElement block, string at, Findings findings)
    {
        TextRules.Plain(block, "label", at, 2000, findings);
        TextRules.Plain(block, "hint", at, 2000, findings, isRequired: false);
        findings.Text(block, "block_id", at, 255, isRequired: true);

        // The inputs of a view may share an action id: their block ids tell them apart.
        ElementRules.Fillable(block.GetProperty("element"), $"{at}.element", [], findings);
    }

    private static void RichText(JsonElement block, string at, Findings findings)
    {
        foreach (var paragraph in findings.Items(block, "elements", at, 1, 1000))
        {
            var type = findings.Text(paragraph, "type", at, 50, isRequired: true);
            findings.Require(Paragraphs.Contains(type), at, $"{type} is no paragraph");
            foreach (var run in findings.Items(paragraph, "elements", $"{at}.{type}", 1, 1000))
            {
                Run(run, $"{at}.{type}", findings);
            }
        }

        var length = block.GetProperty("elements").EnumerateArray()
            .SelectMany(paragraph => paragraph.GetProperty("elements").EnumerateArray())
            .Sum(run => run.TryGetProperty("text", out var text) ? text.GetString()!.Length : 0);
        findings.Require(length <= 3000, at, $"{length} characters in one rich text block");
    }

    /// <summary>Runs that mention somebody or draw a picture are faults: FactBot sends none.</summary>
    private static void Run(JsonElement run, string at, Findings findings)
    {
        var type = findings.Text(run, "type", at, 20, isRequired: true);
        findings.Require(type is "text" or "link", at, $"a run of type {type} is interpreted");
        findings.Text(run, "text", at, 3000, isRequired: true);
        if (type == "link")
        {
            var url = findings.Text(run, "url", at, 3000, isRequired: true) ?? "";
            findings.Require(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", at, "links something that is not the web");
            findings.Require(!url.Any(sign => sign is '<' or '>' or '|' or '"' or ' ' or '\n'), at, "the address has signs that end a link");
        }
    }
}
