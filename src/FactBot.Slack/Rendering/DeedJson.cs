using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Rendering;

/// <summary>What travels through Slack and comes back: the values of buttons and the metadata of modals.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DeedValue))]
[JsonSerializable(typeof(ModalState))]
[JsonSerializable(typeof(AskState))]
[JsonSerializable(typeof(ExportState))]
internal sealed partial class DeedJson : JsonSerializerContext
{
    /// <summary>Letters of every script count as one character.</summary>
    internal static DeedJson Relaxed => Lazily.Context;

    private static class Lazily
    {
        internal static readonly DeedJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
