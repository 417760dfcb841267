using System.Threading.Channels;
using FactBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

/// <summary>Slack's side of Socket Mode on a real server: each connection is handed to the test, which says what Slack says.</summary>
internal sealed class FakeSlackSockets : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<FakeSlackSocket> _accepted = Channel.CreateUnbounded<FakeSlackSocket>();

    private FakeSlackSockets(WebApplication app)
    {
        _app = app;
        app.UseWebSockets();
        app.Run(ServeAsync);
    }

    internal Uri Address => new UriBuilder(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) { Scheme = "ws", Path = "/link" }.Uri;

    internal static async Task<FakeSlackSockets> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var sockets = new FakeSlackSockets(builder.Build());
        await sockets._app.StartAsync(TestContext.Current.CancellationToken);
        return sockets;
    }

    /// <summary>The next connection, before it was greeted.</summary>
    internal async Task<FakeSlackSocket> NextAsync() => await _accepted.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().ComesAsync("a connection");

    /// <summary>The next connection, greeted.</summary>
    internal async Task<FakeSlackSocket> NextGreetedAsync()
    {
        var socket = await NextAsync();
        await socket.SendAsync("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A01"},"debug_info":{"host":"x","approximate_connection_time":18060}}""");
        return socket;
    }

    public async ValueTask DisposeAsync() => await _app.EndAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var socket = new FakeSlackSocket(await context.WebSockets.AcceptWebSocketAsync());
        await _accepted.Writer.WriteAsync(socket);
        await socket.ListenAsync(context.RequestAborted);
    }
}
