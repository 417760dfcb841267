using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>Carries out what an app answers by a response URL, or along with the acknowledgement of a command.</summary>
/// <param name="workspace">Where.</param>
internal sealed class Responses(SlackWorkspace workspace)
{
    internal void Take(SlackOrigin origin, JsonObject body)
    {
        var call = new ApiCall("response_url", body, null);
        var original = origin.MessageTs is { } ts ? workspace.Messages.Find(origin.Channel, ts) : null;
        if (call.Flag("delete_original"))
        {
            if (original is not null)
            {
                workspace.Messages.Remove(original);
            }

            if (call.Text("text") is null && call.Array("blocks") is null)
            {
                return;
            }
        }

        var text = call.Text("text");
        var blocks = call.Array("blocks");
        MessageRules.Judge(text, blocks, call.Array("attachments") is not null);
        if (call.Flag("replace_original") && original is not null)
        {
            workspace.Messages.Replace(original, original with { Text = text ?? "", Blocks = BlockReading.WithIds(blocks ?? [], workspace.Ids), IsEdited = true });
            return;
        }

        workspace.Messages.Add(new SlackMessage
        {
            Channel = origin.Channel,
            Ts = workspace.Ids.Ts(),
            ThreadTs = call.Text("thread_ts"),
            User = workspace.Identity.BotUserId,
            BotId = workspace.Identity.BotId,
            Text = text ?? "",
            Blocks = BlockReading.WithIds(blocks ?? [], workspace.Ids),
            OnlyFor = call.Text("response_type") == "in_channel" ? null : origin.User,
        });
    }

    /// <summary>Shows what came along with the acknowledgement of a command: JSON of a message, or a text.</summary>
    internal void TakeAnswer(SlackOrigin origin, JsonNode? answer)
    {
        if (answer is JsonObject { Count: > 0 } body)
        {
            Take(origin, body);
        }
        else if (answer is JsonValue text)
        {
            Take(origin, new JsonObject { ["text"] = text.ToString() });
        }
    }
}
