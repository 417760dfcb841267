using FactBot.Domain.Storage;
using FactBot.Slack.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace FactBot.Slack.Installing;

/// <summary>
/// Lets workspaces install FactBot: <c>GET /slack/install</c> leads to Slack, which leads back to
/// <c>GET /slack/oauth_redirect</c> (docs.slack.dev/authentication/installing-with-oauth).
/// </summary>
internal sealed class OAuthEndpoints(SlackAccount account, InstallStates states, CodeExchange exchange, ManyWorkspaces workspaces, ILogger<OAuthEndpoints> log)
{
    internal const string InstallPath = "/slack/install";
    internal const string RedirectPath = "/slack/oauth_redirect";

    private const string NotInstalled = "FactBot was not installed";

    // Relative to both addresses, so that it also holds behind a proxy that takes off a path.
    private const string BeginAgain = "install";

    /// <summary>Maps both addresses.</summary>
    internal void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(InstallPath, (RequestDelegate)InstallAsync);
        endpoints.MapGet(RedirectPath, (RequestDelegate)ReturnAsync);
    }

    private Task InstallAsync(HttpContext context)
    {
        if (RedirectUri(context.Request) is not { } redirectUri)
        {
            return NoAddressAsync(context);
        }

        try
        {
            Lead(context, redirectUri);
            return Task.CompletedTask;
        }
        catch (StoreUnavailableException unavailable)
        {
            return FailAsync(context, StatusCodes.Status503ServiceUnavailable, unavailable.Message);
        }
    }

    private void Lead(HttpContext context, Uri redirectUri)
    {
        var (state, cookie) = states.Issue();
        InstallCookie.Write(context.Response, redirectUri.Scheme == Uri.UriSchemeHttps, cookie);
        InstallPage.AddHeaders(context.Response.Headers);
        context.Response.Redirect(QueryHelpers.AddQueryString(account.Addresses.Authorize.AbsoluteUri, new Dictionary<string, string?>
        {
            ["client_id"] = account.ClientId,
            ["scope"] = string.Join(',', account.Scopes),
            ["user_scope"] = "",
            ["redirect_uri"] = redirectUri.AbsoluteUri,
            ["state"] = state,
        }));
    }

    private Task ReturnAsync(HttpContext context)
    {
        if (RedirectUri(context.Request) is not { } redirectUri)
        {
            return NoAddressAsync(context);
        }

        var isSecure = redirectUri.Scheme == Uri.UriSchemeHttps;
        var query = context.Request.Query;
        if (!states.Redeem(Only(query["state"]), InstallCookie.Read(context.Request, isSecure)))
        {
            InstallLog.StateRefused(log);
            return RefuseAsync(context, StatusCodes.Status400BadRequest, "This link does not belong to an installation begun in this browser in the last ten minutes, or it was used already; begin again.");
        }

        InstallCookie.Delete(context.Response, isSecure);
        return Only(query["error"]) is { } error ? DeclinedAsync(context, error)
            : Only(query["code"]) is { } code ? FinishAsync(context, code, redirectUri)
            : RefuseAsync(context, StatusCodes.Status400BadRequest, "Slack sent no installation code along; begin again.");
    }

    private async Task FinishAsync(HttpContext context, string code, Uri redirectUri)
    {
        // Carried through even when the browser goes away: the code is used up by now.
        var answer = await exchange.ExchangeAsync(code, redirectUri, CancellationToken.None);
        await (answer switch
        {
            SlackAnswer.Ok ok => KeepAsync(context, ok.Body),
            SlackAnswer.Refused { Error: var error } => FailAsync(context, error.Concern == SlackErrorConcern.Installation ? StatusCodes.Status502BadGateway : StatusCodes.Status400BadRequest, error.Sentence),
            SlackAnswer.TryLater later => FailAsync(context, StatusCodes.Status503ServiceUnavailable, $"{later.Why} Begin again in a minute."),
            _ => throw new InvalidOperationException($"No such answer: {answer.GetType().Name}"),
        });
    }

    private async Task KeepAsync(HttpContext context, SlackBody body)
    {
        if (exchange.Read(body) is not { } installation)
        {
            await FailAsync(context, StatusCodes.Status502BadGateway, "Slack did not hand out a bot token: the app needs a bot user and the bot scopes of FactBot's manifest.");
            return;
        }

        if (!account.Allows(installation))
        {
            InstallLog.NotAllowed(log, installation.Key);
            await RefuseAsync(context, StatusCodes.Status403Forbidden, $"{installation.TeamName} ({installation.Key}) is not among the workspaces this FactBot serves; whoever runs it can add {installation.Key} to Slack:AllowedWorkspaces.");
            return;
        }

        try
        {
            await workspaces.SaveAsync(installation, CancellationToken.None);
        }
        catch (StoreUnavailableException unavailable)
        {
            InstallLog.NotStored(log, installation.Key, unavailable);
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, $"{unavailable.Message} Begin again when that is mended.");
            return;
        }

        InstallLog.Installed(log, installation.Key, installation.InstalledBy);
        await InstallPage.WriteAsync(context, StatusCodes.Status200OK, $"FactBot is installed in {installation.TeamName}", "Try it: type “/fact help” in any channel, or write FactBot a direct message with a question. To ask in a channel, invite it there with “/invite @FactBot”.");
    }

    private Task DeclinedAsync(HttpContext context, string error) => error == "access_denied"
        ? InstallPage.WriteAsync(context, StatusCodes.Status200OK, NotInstalled, "You declined, so nothing has changed in Slack. You can begin again whenever you like.", BeginAgain)
        : FailAsync(context, StatusCodes.Status400BadRequest, new SlackError { Method = "oauth.v2.authorize", Code = IsCode(error) ? error : "unknown_error" }.Sentence);

    private Task FailAsync(HttpContext context, int status, string sentence)
    {
        InstallLog.Failed(log, sentence);
        return RefuseAsync(context, status, sentence);
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence) =>
        InstallPage.WriteAsync(context, status, NotInstalled, sentence, BeginAgain);

    private static Task NoAddressAsync(HttpContext context) =>
        InstallPage.WriteAsync(context, StatusCodes.Status400BadRequest, NotInstalled, "FactBot does not know its own address: set Slack:PublicUrl, for example \"https://facts.newsroom.example\".");

    private Uri? RedirectUri(HttpRequest request)
    {
        var address = account.PublicUrl is { } configured
            ? configured.AbsoluteUri.TrimEnd('/') + RedirectPath
            : request.Host.HasValue ? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, RedirectPath) : null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
    }

    private static bool IsCode(string error) => error.Length <= 64 && error.All(letter => char.IsAsciiLetterLower(letter) || letter == '_');

    // A parameter given twice is one too many: which one counts would be a guess.
    private static string? Only(StringValues values) => values is [{ Length: > 0 } only] ? only : null;
}
