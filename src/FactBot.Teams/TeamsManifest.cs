using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Teams;

/// <summary>
/// The app's manifest, schema 1.25 (learn.microsoft.com/microsoft-365/extensibility/schema). The template is
/// <c>manifests/teams/manifest.json</c>; links are left out where there is no web chat to link to.
/// </summary>
public static class TeamsManifest
{
    private const string Resource = "teams-manifest.json";
    private static readonly JsonSerializerOptions s_pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    /// <param name="appId">The bot's app id, of its registration in Entra.</param>
    /// <param name="domain">The host by which Teams reaches FactBot, without scheme.</param>
    /// <param name="webDomain">The host of the web chat, whose links show their fact; null when they are not to.</param>
    /// <param name="name">What the app is called in Teams.</param>
    public static string Write(Guid appId, string domain, string? webDomain, string name)
    {
        using var stream = typeof(TeamsManifest).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var manifest = JsonNode.Parse(reader.ReadToEnd()
            .Replace("${{APP_ID}}", appId.ToString(), StringComparison.Ordinal)
            .Replace("${{DOMAIN}}", Safe(domain), StringComparison.Ordinal)
            .Replace("${{WEB_DOMAIN}}", Safe(webDomain ?? ""), StringComparison.Ordinal))!.AsObject();
        manifest["name"]!["short"] = name;
        if (webDomain is null)
        {
            manifest["composeExtensions"]![0]!.AsObject().Remove("messageHandlers");
        }
        else if (webDomain != domain)
        {
            manifest["validDomains"]!.AsArray().Add((JsonNode)webDomain);
        }

        return manifest.ToJsonString(s_pretty);
    }

    private static string Safe(string text) => JsonEncodedText.Encode(text).ToString();
}
