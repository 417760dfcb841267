using System.Collections.Concurrent;
using System.Text;
using FactBot.Slack.Sending;
using FactBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Slack.Tests.Sending;

/// <summary>What came in at the played server.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    internal string Text => Encoding.UTF8.GetString(Body);

    internal string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>A real server on this machine that plays Slack as a test tells it to, and keeps what came in.</summary>
internal sealed class PlayedSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _scenes = new();
    private readonly ConcurrentQueue<Received> _received = new();

    private PlayedSlack()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(PlayAsync);
    }

    internal Uri Address { get; private set; } = null!;

    internal SlackAddresses Addresses => SlackAddresses.TryRead(new Uri(Address, "api/").AbsoluteUri, out var addresses, out var fault) ? addresses : throw new InvalidOperationException(fault);

    internal HttpClient Client { get; } = SlackTransport.CreateClient();

    internal IReadOnlyList<Received> Received => [.. _received];

    internal static async Task<PlayedSlack> StartAsync()
    {
        var slack = new PlayedSlack();
        await slack._app.StartAsync(TestContext.Current.CancellationToken);
        slack.Address = new Uri(slack._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return slack;
    }

    internal PlayedSlack On(string path, RequestDelegate scene)
    {
        _scenes[path] = scene;
        return this;
    }

    internal PlayedSlack OnMethod(string method, string json) => On("/api/" + method, Scene.Json(json));

    internal int Calls(string path) => _received.Count(request => request.Path == path);

    internal Received Only(string path) => Assert.Single(_received, request => request.Path == path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.EndAsync();
    }

    private async Task PlayAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _received.Enqueue(new Received(context.Request.Path.Value!, headers, body.ToArray()));
        if (_scenes.TryGetValue(context.Request.Path.Value!, out var scene))
        {
            await scene(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
