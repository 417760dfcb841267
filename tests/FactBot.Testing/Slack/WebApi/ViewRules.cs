using System.Text.Json.Nodes;
using FactBot.Testing.BlockKit;

namespace FactBot.Testing.Slack;

/// <summary>Slack's limits on views (docs.slack.dev/reference/views).</summary>
internal static class ViewRules
{
    private const int LongestCaption = 24;

    /// <summary>All that is wrong with a view.</summary>
    internal static IReadOnlyList<string> Faults(JsonObject view, bool isHome)
    {
        RenderedPayloads.Keep(view.ToJsonString());
        var faults = new List<string>();
        var check = new Check(view, "/view", faults);
        var type = BlockReading.Type(view);
        if (type != (isHome ? "home" : "modal"))
        {
            check.Fault($"unsupported type: {type}", "/type");
        }

        check.Text("title", LongestCaption, "plain_text", isRequired: !isHome);
        check.Text("submit", LongestCaption, "plain_text");
        check.Text("close", LongestCaption, "plain_text");
        check.String("callback_id", 255);
        check.String("external_id", 255);
        check.String("private_metadata", 3000);
        faults.AddRange(BlockFaults(view, check));
        return faults;
    }

    private static IReadOnlyList<string> BlockFaults(JsonObject view, Check check)
    {
        if (view["blocks"] is not JsonArray blocks)
        {
            return ["[ERROR] missing required field: blocks [json-pointer:/view]"];
        }

        if (blocks.OfType<JsonObject>().Any(block => BlockReading.Type(block) == "input") && view["submit"] is null && BlockReading.Type(view) == "modal")
        {
            check.Fault("missing required field: submit");
        }

        return BlockRules.OfView(blocks);
    }
}
