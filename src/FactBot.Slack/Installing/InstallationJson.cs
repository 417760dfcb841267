using System.Text.Json.Serialization;

namespace FactBot.Slack.Installing;

/// <summary>Source-generated serialisation of what is sealed and stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Installation))]
internal sealed partial class InstallationJson : JsonSerializerContext;
