using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FactBot.Teams.Rendering.Cards;

/// <summary>What something counts towards the size of a card, in bytes: as UTF-16 or UTF-8, whichever is more.</summary>
internal static class CardWeight
{
    internal static int Of(AdaptiveCard card) => Of(card, CardJson.Relaxed.AdaptiveCard);

    internal static int Of(CardElement element) => Of(element, CardJson.Relaxed.CardElement);

    internal static int Of(CardAction action) => Of(action, CardJson.Relaxed.CardAction);

    internal static int Of(TextRun run) => Of(run, CardJson.Relaxed.TextRun);

    private static int Of<T>(T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.Serialize(value, type);
        return Math.Max(json.Length * sizeof(char), Encoding.UTF8.GetByteCount(json)) + sizeof(char);
    }
}
