using System.Collections.Immutable;
using System.Net;
using FactBot.Slack.Installing;
using FactBot.Slack.Sending;
using FactBot.Slack.Tests.Sending;
using FactBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Installing;

/// <summary>FactBot's installation pages on a real server, before a played Slack, and a browser without cookies of its own.</summary>
internal sealed class InstallSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    private InstallSite(PlayedSlack slack, string? publicUrl, ImmutableArray<string> allowed)
    {
        Slack = slack;
        var account = new SlackAccount
        {
            ClientId = "1.2",
            ClientSecret = "s3cret",
            Addresses = slack.Addresses,
            PublicUrl = publicUrl is null ? null : new Uri(publicUrl),
            AllowedWorkspaces = allowed,
            Scopes = ["chat:write", "commands"],
        };
        var protection = new EphemeralDataProtectionProvider();
        Workspaces = new ManyWorkspaces(account, Store, new InstallationSeal(protection), new SlackTroubles());
        var api = new SlackApi(new SlackTransport(slack.Client, TimeProvider.System), slack.Addresses);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        new OAuthEndpoints(account, new InstallStates(protection, Time), new CodeExchange(account, api, Time), Workspaces, NullLogger<OAuthEndpoints>.Instance).Map(_app);
    }

    internal PlayedSlack Slack { get; }

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    internal MemorySecrets Store { get; } = new();

    internal ManyWorkspaces Workspaces { get; }

    internal Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    internal static async Task<InstallSite> StartAsync(string? publicUrl = null, params string[] allowed)
    {
        var site = new InstallSite(await PlayedSlack.StartAsync(), publicUrl, [.. allowed]);
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    internal async Task<Page> GetAsync(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        return new Page(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Location,
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? Assert.Single(cookies) : null,
            response.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : null);
    }

    /// <summary>Begins an installation: the state in Slack's address, and the cookie as a browser sends it back.</summary>
    internal async Task<(string State, string Cookie)> BeginAsync()
    {
        var page = await GetAsync("/slack/install");
        return (QueryHelpers.ParseQuery(page.Location!.Query)["state"].Single()!, page.Cookie!.Split(';')[0]);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.EndAsync();
        Workspaces.Dispose();
        await Slack.DisposeAsync();
    }
}

/// <summary>What a browser got.</summary>
internal sealed record Page(HttpStatusCode Status, string Html, Uri? Location, string? Cookie, string? Policy);
