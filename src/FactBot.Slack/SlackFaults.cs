using System.Collections.Immutable;
using FactBot.Slack.Sending;

namespace FactBot.Slack;

/// <summary>What is wrong with <see cref="SlackOptions"/>, a sentence each with the key and an example.</summary>
internal static class SlackFaults
{
    internal static ImmutableArray<string> Of(SlackOptions options)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        Account(options, faults);
        Transport(options, faults);
        Addresses(options, faults);
        foreach (var grant in options.Grants.Where(grant => grant.Id.Length < 2 || grant.Id[0] is not ('U' or 'W' or 'S')))
        {
            faults.Add($"Slack:Roles:{grant.Role} names \"{grant.Id}\", which is no id of a person (U…, W…) or a user group (S…); for example \"U024BE7LH\".");
        }

        return faults.ToImmutable();
    }

    private static void Account(SlackOptions options, ImmutableArray<string>.Builder faults)
    {
        if (!options.IsConfigured && (options.SigningSecret ?? options.AppToken ?? options.ClientSecret) is not null)
        {
            faults.Add("Slack has no Slack:BotToken and no Slack:ClientId, so FactBot could not answer; for example Slack__BotToken=xoxb-… in the environment.");
        }

        Token(options.BotToken, "Slack:BotToken", "xoxb-", faults);
        Token(options.AppToken, "Slack:AppToken", "xapp-", faults);
        if (options.ClientId is null != options.ClientSecret is null)
        {
            faults.Add("Slack:ClientId and Slack:ClientSecret belong together: set both to let workspaces install FactBot, or none.");
        }
    }

    private static void Token(string? token, string key, string prefix, ImmutableArray<string>.Builder faults)
    {
        if (token is not null && !token.StartsWith(prefix, StringComparison.Ordinal) && !token.StartsWith("xoxe.", StringComparison.Ordinal))
        {
            faults.Add($"{key} does not begin with {prefix}: it is another kind of token, or not whole.");
        }
    }

    private static void Transport(SlackOptions options, ImmutableArray<string>.Builder faults)
    {
        if (options.IsConfigured && options.SigningSecret is null && options.AppToken is null)
        {
            faults.Add("Slack needs one way to reach FactBot: Slack:SigningSecret for request URLs, or Slack:AppToken for Socket Mode.");
        }

        if (options is { SigningSecret: not null, AppToken: not null, Mode: null })
        {
            faults.Add("Slack:SigningSecret and Slack:AppToken are both set, and deliveries would come twice; leave one out, or say which one counts, for example Slack__Mode=socket.");
        }

        if (options is { Mode: SlackMode.Http, SigningSecret: null })
        {
            faults.Add("Slack:Mode is http, which needs Slack:SigningSecret (Basic Information → App Credentials in the app's settings).");
        }

        if (options is { Mode: SlackMode.Socket, AppToken: null })
        {
            faults.Add("Slack:Mode is socket, which needs Slack:AppToken, an app-level token with the scope connections:write.");
        }

        if (options.Connections is < 1 or > 10)
        {
            faults.Add($"Slack:Connections is {options.Connections}; Slack allows 1 to 10, for example 2.");
        }
    }

    private static void Addresses(SlackOptions options, ImmutableArray<string>.Builder faults)
    {
        if (!SlackAddresses.TryRead(options.ApiBaseUrl, out _, out var fault))
        {
            faults.Add(fault);
        }

        Address(options.PublicUrl, "Slack:PublicUrl", faults);
        Address(options.WebUrl, "Slack:WebUrl", faults);
    }

    private static void Address(string? text, string key, ImmutableArray<string>.Builder faults)
    {
        if (text is not null && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0))
        {
            faults.Add($"{key} is \"{text}\", which is no plain web address; for example \"https://facts.newsroom.example\".");
        }
    }
}
