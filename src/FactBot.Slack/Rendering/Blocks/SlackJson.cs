using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Rendering.Blocks;

/// <summary>What goes out to Slack as JSON: snake case, without what is absent.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(SlackView))]
[JsonSerializable(typeof(UnfurlAttachment))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    internal static string Write(SlackMessage message) => JsonSerializer.Serialize(message, Relaxed.Context.SlackMessage);

    internal static string Write(SlackView view) => JsonSerializer.Serialize(view, Relaxed.Context.SlackView);

    internal static string Write(UnfurlAttachment attachment) => JsonSerializer.Serialize(attachment, Relaxed.Context.UnfurlAttachment);

    /// <summary>Letters of every script stand as they are, which keeps payloads a third of the size.</summary>
    private static class Relaxed
    {
        internal static readonly SlackJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
