using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>Tells events apart by <c>type</c>, wherever it stands in the object.</summary>
internal sealed class SlackEventConverter : JsonConverter<SlackEvent>
{
    private static SlackWireJson Json => SlackWireJson.Default;

    /// <inheritdoc/>
    public override SlackEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        var type = element.Deserialize(Json.Discriminator)?.Type ?? throw new JsonException("An event has a type.");
        try
        {
            return Read(element, type)!;
        }
        catch (JsonException)
        {
            // The envelope is sound, so the event can still be told from its repeats.
            return new UnknownEvent { Type = type, IsMalformed = true };
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SlackEvent value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

    private static SlackEvent? Read(JsonElement element, string type) => type switch
    {
        "app_mention" or "message" => element.Deserialize(Json.MessageEvent),
        "app_home_opened" => element.Deserialize(Json.AppHomeOpenedEvent),
        "link_shared" => element.Deserialize(Json.LinkSharedEvent),
        "app_uninstalled" => element.Deserialize(Json.AppUninstalledEvent),
        "tokens_revoked" => element.Deserialize(Json.TokensRevokedEvent),
        "member_joined_channel" => element.Deserialize(Json.MemberJoinedChannelEvent),
        "reaction_added" => element.Deserialize(Json.ReactionAddedEvent),
        _ => element.Deserialize(Json.UnknownEvent),
    };
}
