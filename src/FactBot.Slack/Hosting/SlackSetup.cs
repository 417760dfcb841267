using FactBot.Slack.Installing;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Hosting;

/// <summary>What follows from the options.</summary>
internal static class SlackSetup
{
    /// <summary>How FactBot is known to Slack.</summary>
    internal static SlackAccount Account(SlackOptions options) => new()
    {
        ClientId = options.ClientId,
        ClientSecret = options.ClientSecret,
        BotToken = options.BotToken,
        Addresses = SlackAddresses.TryRead(options.ApiBaseUrl, out var addresses, out var fault) ? addresses : throw new ArgumentException(fault, nameof(options)),
        PublicUrl = options.PublicUrl is { } url ? new Uri(url) : null,
        AllowedWorkspaces = options.AllowedWorkspaces,
        Scopes = [.. Scopes(options)],
    };

    /// <summary>What FactBot must be allowed.</summary>
    internal static IEnumerable<string> Scopes(SlackOptions options) =>
        SlackManifest.Scopes(hasLinks: options.WebUrl is not null, hasGroups: options.Grants.Any(grant => grant.IsGroup));
}
