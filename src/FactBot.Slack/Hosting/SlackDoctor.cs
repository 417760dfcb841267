using System.Collections.Immutable;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Hosting;

/// <summary>Something the doctor looked at.</summary>
/// <param name="Check">What.</param>
/// <param name="IsHealthy">Whether it is as it should be.</param>
/// <param name="Detail">What was found, and what to change when it is not.</param>
public sealed record SlackFinding(string Check, bool IsHealthy, string Detail);

/// <summary>Asks Slack whether FactBot's token, scopes and sockets are in order. Changes nothing and posts nothing.</summary>
public static class SlackDoctor
{
    /// <summary>The findings; none where Slack is not configured.</summary>
    public static async Task<ImmutableArray<SlackFinding>> ExamineAsync(SlackOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!options.IsConfigured)
        {
            return [];
        }

        using var http = SlackTransport.CreateClient();
        var addresses = SlackSetup.Account(options).Addresses;
        var api = new SlackApi(new SlackTransport(http, time), addresses);
        var findings = ImmutableArray.CreateBuilder<SlackFinding>();
        if (options.BotToken is { } token)
        {
            var asked = await api.CallAsync(token, "auth.test", form: [], cancellationToken);
            findings.Add(Token(asked));
            findings.AddRange(Scopes(options, asked));
        }
        else
        {
            findings.Add(new SlackFinding("slack token", true, "Workspaces install FactBot themselves; each brings its own token."));
        }

        findings.Add(options.Transport == SlackMode.Socket
            ? Socket(await api.CallAsync(options.AppToken!, "apps.connections.open", form: [], cancellationToken))
            : new SlackFinding("slack transport", true, "Slack calls FactBot's request URLs, and the signing secret is set."));
        return findings.ToImmutable();
    }

    private static SlackFinding Token(SlackAnswer asked) => asked switch
    {
        SlackAnswer.Ok { Body: var body } => new SlackFinding("slack token", true, $"It belongs to {body.Text("user") ?? "FactBot"} in {body.Text("team") ?? "a workspace"} ({body.Text("team_id")})."),
        var other => new SlackFinding("slack token", false, Why(other)),
    };

    private static IEnumerable<SlackFinding> Scopes(SlackOptions options, SlackAnswer asked)
    {
        if (asked is not SlackAnswer.Ok { Body.GrantedScopes: { IsEmpty: false } granted })
        {
            yield break;
        }

        var missing = SlackSetup.Scopes(options).Except(granted).ToImmutableArray();
        yield return missing.IsEmpty
            ? new SlackFinding("slack scopes", true, "The token may do everything FactBot does.")
            : new SlackFinding("slack scopes", false, $"The token lacks {string.Join(", ", missing)}: add them under OAuth & Permissions in the app's settings and install the app again.");
    }

    private static SlackFinding Socket(SlackAnswer asked) => asked is SlackAnswer.Ok
        ? new SlackFinding("slack sockets", true, "Slack offers an address for Socket Mode connections.")
        : new SlackFinding("slack sockets", false, Why(asked));

    private static string Why(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Refused { Error: var error } => error.Sentence,
        SlackAnswer.TryLater later => later.Why,
        _ => "",
    };
}
