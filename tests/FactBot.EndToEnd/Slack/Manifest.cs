using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace FactBot.EndToEnd.Slack;

/// <summary>What FactBot's manifest asks Slack for.</summary>
internal static class Manifest
{
    /// <summary>The events.</summary>
    internal static ImmutableHashSet<string> Events { get; } = [.. Read("settings", "event_subscriptions", "bot_events")];

    /// <summary>The scopes.</summary>
    internal static ImmutableArray<string> Scopes { get; } = [.. Read("oauth_config", "scopes", "bot")];

    private static IEnumerable<string> Read(params IEnumerable<string> path) =>
        path.Aggregate(JsonNode.Parse(File.ReadAllText(Path.Combine(Here(), "manifests", "slack", "manifest.json")))!, (node, name) => node[name]!).AsArray().Select(name => (string)name!);

    private static string Here([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", "..", "..", ".."));
}
