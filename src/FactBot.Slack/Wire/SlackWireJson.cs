using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>
/// Source-generated JSON of everything Slack delivers: members in snake case, unknown members ignored, a member
/// twice in one object refused, null as good as absent.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    Converters = [typeof(FlagConverter)])]
[JsonSerializable(typeof(Discriminator))]
[JsonSerializable(typeof(UrlVerification))]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(MessageEvent))]
[JsonSerializable(typeof(AppHomeOpenedEvent))]
[JsonSerializable(typeof(LinkSharedEvent))]
[JsonSerializable(typeof(AppUninstalledEvent))]
[JsonSerializable(typeof(TokensRevokedEvent))]
[JsonSerializable(typeof(MemberJoinedChannelEvent))]
[JsonSerializable(typeof(ReactionAddedEvent))]
[JsonSerializable(typeof(UnknownEvent))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(BlockActions))]
[JsonSerializable(typeof(ViewSubmission))]
[JsonSerializable(typeof(ViewClosed))]
[JsonSerializable(typeof(Shortcut))]
[JsonSerializable(typeof(MessageAction))]
[JsonSerializable(typeof(BlockSuggestion))]
[JsonSerializable(typeof(SocketFrame))]
internal sealed partial class SlackWireJson : JsonSerializerContext;
