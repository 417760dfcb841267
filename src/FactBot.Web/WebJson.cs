using System.Text.Json.Serialization;

namespace FactBot.Web;

/// <summary>What <c>GET /api/welcome</c> says.</summary>
/// <param name="User">Whom the desk takes the sender for.</param>
/// <param name="Role">What the sender may do.</param>
/// <param name="Newsroom">Whose facts are served.</param>
/// <param name="Facts">How many facts are on file; null when nobody said.</param>
/// <param name="Sample">The facts are the sample ones.</param>
/// <param name="OpenToOthers">Other machines can reach this page.</param>
internal sealed record WelcomeJson(string User, string Role, string Newsroom, long? Facts, bool Sample, bool OpenToOthers);

/// <summary>Source-generated serialisation of the page's small answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WelcomeJson))]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class WebJsonContext : JsonSerializerContext;
