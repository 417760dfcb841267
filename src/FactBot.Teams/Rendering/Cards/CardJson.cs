using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Teams.Rendering.Cards;

/// <summary>Cards as JSON, without what is absent.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardElement))]
[JsonSerializable(typeof(CardAction))]
[JsonSerializable(typeof(CardData))]
[JsonSerializable(typeof(CardDeed))]
[JsonSerializable(typeof(FileConsentContent))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>
    /// Letters of every script stand as they are. The size of a card is reckoned for this form; in the default one
    /// a letter that is not ASCII would take six.
    /// </summary>
    internal static CardJson Relaxed => Lazily.Context;

    /// <summary>A card as it is sent.</summary>
    internal static string Write(AdaptiveCard card) => JsonSerializer.Serialize(card, Relaxed.AdaptiveCard);

    private static class Lazily
    {
        internal static readonly CardJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
