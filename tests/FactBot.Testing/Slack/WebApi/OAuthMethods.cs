using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>Installing: consent, the exchange of the code, and new tokens for old.</summary>
/// <param name="workspace">Where.</param>
internal sealed class OAuthMethods(SlackWorkspace workspace)
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);
    private readonly ConcurrentDictionary<string, Grant> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Grant> refreshTokens = new(StringComparer.Ordinal);

    internal IEnumerable<KeyValuePair<string, ApiMethod>> All => [new("oauth.v2.access", new(Access) { IsFormOnly = true, IsOpen = true })];

    private FakeSlackOptions Options => workspace.Options;

    /// <summary>Somebody allows the app: the address their browser is sent to.</summary>
    /// <exception cref="SlackRefusalException">The app asked for it in a wrong way.</exception>
    internal Uri Consent(ApiCall call, string user)
    {
        if (call.Text("client_id") != Options.ClientId)
        {
            throw new SlackRefusalException("invalid_client_id");
        }

        var redirect = call.Required("redirect_uri");
        if (!Options.RedirectUris.IsEmpty && !Options.RedirectUris.Any(known => redirect.StartsWith(known.AbsoluteUri, StringComparison.Ordinal)))
        {
            throw new SlackRefusalException("bad_redirect_uri");
        }

        var code = Guid.NewGuid().ToString("N");
        codes[code] = new Grant(user, redirect, [.. call.Required("scope").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)], Options.Time.GetUtcNow(), "", call.Text("team") ?? workspace.Identity.TeamId);
        var separator = redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return new Uri($"{redirect}{separator}code={code}&state={Uri.EscapeDataString(call.Text("state") ?? "")}");
    }

    private JsonObject Access(ApiCall call)
    {
        if (call.Text("client_id") != Options.ClientId)
        {
            throw new SlackRefusalException("invalid_client_id");
        }

        if (call.Text("client_secret") != Options.ClientSecret)
        {
            throw new SlackRefusalException("bad_client_secret");
        }

        return call.Text("grant_type") == "refresh_token" ? Refresh(call) : Exchange(call);
    }

    private JsonObject Exchange(ApiCall call)
    {
        if (!codes.TryRemove(call.Text("code") ?? "", out var grant) || Options.Time.GetUtcNow() - grant.Issued > CodeLife)
        {
            throw new SlackRefusalException("invalid_code");
        }

        return call.Text("redirect_uri") is { } redirect && redirect != grant.Redirect
            ? throw new SlackRefusalException("bad_redirect_uri")
            : Issue(grant);
    }

    private JsonObject Refresh(ApiCall call)
    {
        if (!refreshTokens.TryRemove(call.Text("refresh_token") ?? "", out var grant))
        {
            throw new SlackRefusalException("invalid_refresh_token");
        }

        workspace.Tokens.Kill(grant.Token, "token_expired");
        return Issue(grant);
    }

    private JsonObject Issue(Grant grant)
    {
        var identity = workspace.Identity;
        var token = (Options.RotatesTokens ? "xoxe.xoxb-1-" : "xoxb-") + Guid.NewGuid().ToString("N");
        var expires = Options.RotatesTokens ? Options.Time.GetUtcNow() + TokenLife : (DateTimeOffset?)null;
        workspace.Tokens.Add(new SlackToken(token, identity.BotUserId, grant.Scopes, expires));
        var answer = new JsonObject
        {
            ["app_id"] = identity.AppId,
            ["authed_user"] = new JsonObject { ["id"] = grant.User },
            ["scope"] = string.Join(',', grant.Scopes),
            ["token_type"] = "bot",
            ["access_token"] = token,
            ["bot_user_id"] = identity.BotUserId,
            ["team"] = new JsonObject { ["id"] = grant.Team, ["name"] = "Newsroom" },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
        if (Options.RotatesTokens)
        {
            var refresh = $"xoxe-1-{Guid.NewGuid():N}";
            refreshTokens[refresh] = grant with { Token = token };
            answer["refresh_token"] = refresh;
            answer["expires_in"] = (int)TokenLife.TotalSeconds;
        }

        return answer;
    }

    private sealed record Grant(string User, string Redirect, ImmutableArray<string> Scopes, DateTimeOffset Issued, string Token, string Team);
}
