using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>
/// Slack's limits on blocks (docs.slack.dev/reference/block-kit), with its messages: what is wrong and, as a JSON
/// pointer, where.
/// </summary>
internal static class BlockRules
{
    /// <summary>The most characters all blocks of a message may have together; not documented, seen at Slack.</summary>
    internal const int LongestBlocks = 13_200;

    private const int LongestMarkdown = 12_000;

    private static readonly FrozenDictionary<string, Action<Check>> Rules = new Dictionary<string, Action<Check>>
    {
        ["section"] = Section,
        ["header"] = check => check.Text("text", 150, "plain_text", isRequired: true),
        ["divider"] = _ => { },
        ["image"] = Image,
        ["context"] = check => check.Items("elements", 10, ElementRules.InContext, isRequired: true),
        ["actions"] = check => check.Items("elements", 25, ElementRules.Element, isRequired: true),
        ["context_actions"] = check => check.Items("elements", 5, ElementRules.Element, isRequired: true),
        ["input"] = Input,
        ["rich_text"] = check => check.Items("elements", int.MaxValue, ElementRules.InRichText, isRequired: true),
        ["markdown"] = check => check.String("text", LongestMarkdown, isRequired: true),
        ["file"] = check => check.String("external_id", 255, isRequired: true),
        ["video"] = check => check.String("alt_text", 2000, isRequired: true),
        ["table"] = check => check.Items("rows", 100, _ => { }, isRequired: true),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> MessagesOnly = FrozenSet.ToFrozenSet(["file", "markdown", "table", "context_actions"]);

    /// <summary>All that is wrong with the blocks of a message.</summary>
    internal static IReadOnlyList<string> OfMessage(JsonArray blocks) => Faults(blocks, "/blocks", 50, isMessage: true);

    /// <summary>All that is wrong with the blocks of a view.</summary>
    internal static IReadOnlyList<string> OfView(JsonArray blocks) => Faults(blocks, "/view/blocks", 100, isMessage: false);

    private static List<string> Faults(JsonArray blocks, string path, int most, bool isMessage)
    {
        var faults = new List<string>();
        if (blocks.Count > most)
        {
            faults.Add($"[ERROR] no more than {most} items allowed [json-pointer:{path}]");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (block, at) in blocks.Select((block, i) => (block, string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"))))
        {
            Judge(new Check(block as JsonObject ?? [], at, faults), isMessage, seen);
        }

        return faults;
    }

    private static void Judge(Check check, bool isMessage, HashSet<string> seen)
    {
        var type = BlockReading.Type(check.Item);
        if (!Rules.TryGetValue(type, out var rule) || (!isMessage && MessagesOnly.Contains(type)))
        {
            check.Fault($"unsupported type: {type}", "/type");
            return;
        }

        check.String("block_id", 255);
        if ((string?)check.Item["block_id"] is { } id && !seen.Add(id))
        {
            check.Fault($"\"block_id\" \"{id}\" already exists", "/block_id");
        }

        rule(check);
    }

    private static void Section(Check check)
    {
        check.Text("text", 3000);
        check.Items("fields", 10, field => field.OwnText(2000));
        check.Inner("accessory", ElementRules.Element);
        if (check.Item["text"] is null && check.Item["fields"] is null)
        {
            check.Fault("missing required field: text");
        }
    }

    private static void Image(Check check)
    {
        check.String("alt_text", 2000, isRequired: true);
        check.String("image_url", 3000, isRequired: check.Item["slack_file"] is null);
        check.Text("title", 2000, "plain_text");
    }

    private static void Input(Check check)
    {
        check.Text("label", 2000, "plain_text", isRequired: true);
        check.Text("hint", 2000, "plain_text");
        check.Inner("element", ElementRules.Element, isRequired: true);
    }
}
