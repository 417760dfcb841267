using System.Text.Json.Serialization;

namespace FactBot.Teams.Wire;

/// <summary>
/// Source-generated JSON of what Teams delivers: members in camel case, unknown members ignored, a member twice in
/// one object refused, null as good as absent.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExecuteRequest))]
[JsonSerializable(typeof(DialogRequest))]
[JsonSerializable(typeof(ExtensionQuery))]
[JsonSerializable(typeof(ExtensionAction))]
[JsonSerializable(typeof(LinkQuery))]
[JsonSerializable(typeof(FileConsent))]
[JsonSerializable(typeof(TeamsMember))]
internal sealed partial class TeamsWireJson : JsonSerializerContext;
