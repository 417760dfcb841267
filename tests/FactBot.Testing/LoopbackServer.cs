using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Testing;

/// <summary>A real server on a loopback port, which can go away and come back on the same port.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly RequestDelegate handler;
    private WebApplication? app;

    private LoopbackServer(RequestDelegate handler) => this.handler = handler;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>Starts one on a free port.</summary>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate handler)
    {
        var server = new LoopbackServer(handler);
        await server.OpenAsync();
        return server;
    }

    /// <summary>Listens again, on the port of the first time.</summary>
    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, Address.Port);
        });
        app = builder.Build();
        app.Run(handler);
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Closes the port and every connection: callers are refused.</summary>
    public async Task CloseAsync()
    {
        if (app is not null)
        {
            await app.EndAsync();
            app = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync();
}
