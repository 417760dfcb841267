using System.Buffers;
using System.Text.Json;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Turns;

/// <summary>What an acknowledgement carries, as Slack reads it.</summary>
internal static class AnswerJson
{
    /// <summary>The JSON; null for an empty acknowledgement.</summary>
    internal static ReadOnlyMemory<byte>? Of(TurnAnswer answer) => answer switch
    {
        TurnAnswer.Said said => System.Text.Encoding.UTF8.GetBytes(SlackJson.Write(said.Message with { ResponseType = "ephemeral" })),
        TurnAnswer.Errors errors => Written(json =>
        {
            json.WriteString("response_action", "errors");
            json.WriteStartObject("errors");
            foreach (var (block, sentence) in errors.ByBlock)
            {
                json.WriteString(block, sentence);
            }

            json.WriteEndObject();
        }),
        TurnAnswer.Replaced replaced => Written(json =>
        {
            json.WriteString("response_action", "update");
            json.WritePropertyName("view");
            json.WriteRawValue(SlackJson.Write(replaced.View));
        }),
        _ => null,
    };

    /// <summary>An object with the members that are written.</summary>
    internal static byte[] Written(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
