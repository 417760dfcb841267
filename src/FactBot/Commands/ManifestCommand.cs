using System.CommandLine;
using FactBot.Hosting;
using FactBot.Slack;
using FactBot.Terminal;
using Microsoft.Extensions.Options;

namespace FactBot.Commands;

/// <summary><c>factbot manifest</c>: what a chat wants to know of FactBot before it lets it in.</summary>
internal static class ManifestCommand
{
    internal static Verb Create(Streams streams) => new("manifest", "Print what a chat's app settings ask for", "factbot manifest slack --url https://facts.newsroom.example")
    {
        Slack(streams),
        TeamsManifestCommand.Create(streams),
    };

    private static Verb Slack(Streams streams)
    {
        var url = new Option<string?>("--url") { Description = "Where Slack reaches FactBot, for request URLs", HelpName = "URL" };
        var socket = new Option<bool>("--socket") { Description = "For Socket Mode, which needs no public address" };
        var web = new Option<string?>("--web") { Description = "Where the web chat is reached: links to facts there show the fact in Slack. Default: Slack:WebUrl", HelpName = "URL" };
        var verb = new Verb(
            "slack",
            "Print the Slack app manifest, ready to paste",
            "factbot manifest slack --url https://facts.newsroom.example > manifest.json",
            "factbot manifest slack --socket")
        {
            Notes = "Paste it at api.slack.com/apps: Create New App, From a manifest. Whatever a set-up does not use is left out, its scopes too.",
        };
        verb.Options.Add(url);
        verb.Options.Add(socket);
        verb.Options.Add(web);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(socket) == result.GetValue(url) is not null)
            {
                result.AddError("Say --url for request URLs, or --socket for Socket Mode. For example: factbot manifest slack --url https://facts.newsroom.example");
            }
        });
        verb.SetAction(parsed =>
        {
            var options = Options();
            var links = Address(parsed.GetValue(web) ?? options.WebUrl, "--web");
            var hasGroups = options.Grants.Any(grant => grant.IsGroup);
            streams.Out.WriteLine(Address(parsed.GetValue(url), "--url") is { } address
                ? SlackManifest.ForHttp(address, links, hasGroups)
                : SlackManifest.ForSocketMode(links, hasGroups));
            return ExitCode.Done;
        });
        return verb;
    }

    private static SlackOptions Options()
    {
        try
        {
            return Settings.Slack();
        }
        catch (OptionsValidationException)
        {
            // The manifest is the first step of a set-up: what is not configured yet is no fault here.
            return new SlackOptions();
        }
    }

    private static Uri? Address(string? text, string option) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.Query.Length == 0 ? address
        : throw new RequestFailedException($"{option} is \"{text}\"; Slack takes https addresses only, for example {option} https://facts.newsroom.example");
}
