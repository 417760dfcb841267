using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Slack;

/// <summary>
/// The app's manifest, ready to paste (docs.slack.dev/reference/app-manifest). The template is
/// <c>manifests/slack/manifest.json</c>; what a set-up does not use is left out, its scopes too.
/// </summary>
public static class SlackManifest
{
    private const string Resource = "slack-manifest.json";
    private static readonly string[] s_linkScopes = ["links:read", "links:write"];
    private static readonly JsonSerializerOptions s_pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it for request URLs.</summary>
    /// <param name="url">Where Slack reaches FactBot, https.</param>
    /// <param name="webUrl">Where the web chat is reached, for links to facts; null when those are not to be shown.</param>
    /// <param name="hasGroups">Whether roles are given to user groups.</param>
    public static string ForHttp(Uri url, Uri? webUrl, bool hasGroups)
    {
        var manifest = Template(webUrl, hasGroups);
        var root = url.AbsoluteUri.TrimEnd('/');
        manifest["features"]!["slash_commands"]![0]!["url"] = $"{root}/slack/commands";
        manifest["oauth_config"]!["redirect_urls"] = new JsonArray($"{root}/slack/oauth_redirect");
        manifest["settings"]!["event_subscriptions"]!["request_url"] = $"{root}/slack/events";
        manifest["settings"]!["interactivity"]!["request_url"] = $"{root}/slack/interactions";
        return manifest.ToJsonString(s_pretty);
    }

    /// <summary>Writes it for Socket Mode, which needs no address.</summary>
    /// <param name="webUrl">Where the web chat is reached; null when links are not to be shown.</param>
    /// <param name="hasGroups">Whether roles are given to user groups.</param>
    public static string ForSocketMode(Uri? webUrl, bool hasGroups)
    {
        var manifest = Template(webUrl, hasGroups);
        manifest["features"]!["slash_commands"]![0]!.AsObject().Remove("url");
        manifest["oauth_config"]!.AsObject().Remove("redirect_urls");
        manifest["settings"]!["event_subscriptions"]!.AsObject().Remove("request_url");
        manifest["settings"]!["interactivity"]!.AsObject().Remove("request_url");
        manifest["settings"]!["socket_mode_enabled"] = true;
        return manifest.ToJsonString(s_pretty);
    }

    /// <summary>The scopes of a set-up, as its manifest names them.</summary>
    internal static IEnumerable<string> Scopes(bool hasLinks, bool hasGroups) =>
        Names(Template(hasLinks ? new Uri("https://factbot.example.com") : null, hasGroups)["oauth_config"]!["scopes"]!["bot"]!);

    private static JsonObject Template(Uri? webUrl, bool hasGroups)
    {
        using var stream = typeof(SlackManifest).Assembly.GetManifestResourceStream(Resource)!;
        var manifest = JsonNode.Parse(stream)!.AsObject();
        var scopes = manifest["oauth_config"]!["scopes"]!;
        var events = manifest["settings"]!["event_subscriptions"]!;
        if (webUrl is null)
        {
            manifest["features"]!.AsObject().Remove("unfurl_domains");
            scopes["bot"] = Without(scopes["bot"]!, s_linkScopes);
            events["bot_events"] = Without(events["bot_events"]!, ["link_shared"]);
        }
        else
        {
            manifest["features"]!["unfurl_domains"] = new JsonArray(webUrl.Host);
        }

        if (hasGroups)
        {
            scopes["bot"]!.AsArray().Add((JsonNode)"usergroups:read");
        }

        return manifest;
    }

    private static JsonArray Without(JsonNode names, string[] left) => new([.. Names(names).Except(left).Select(name => (JsonNode)name)]);

    private static IEnumerable<string> Names(JsonNode array) => array.AsArray().Select(name => name!.GetValue<string>());
}
