using System.Net.Http.Headers;
using System.Text;
using FactBot.Domain.Chat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Web.Tests;

/// <summary>The web chat on a real server, at a port of its own, before a <see cref="ScriptedDesk"/>.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHost(WebApplication app, ScriptedDesk desk, LogLines log)
    {
        _app = app;
        Desk = desk;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    internal ScriptedDesk Desk { get; }

    internal LogLines Log { get; }

    internal Uri Address { get; }

    internal HttpClient Client { get; }

    internal static async Task<WebHost> StartAsync(Func<WebChatOptions, WebChatOptions>? change = null, Action<IServiceCollection>? register = null, bool isLogged = true)
    {
        var options = new WebChatOptions { ListenOn = "http://127.0.0.1:0", UserName = "rita" };
        options = change?.Invoke(options) ?? options;
        var desk = new ScriptedDesk();
        var log = new LogLines();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Addresses]);
        builder.Services.AddRoutingCore().AddSingleton<IFactDesk>(desk);
        if (isLogged)
        {
            builder.Logging.AddProvider(log);
        }

        register?.Invoke(builder.Services);
        builder.Services.AddFactBotWeb(options);
        var app = builder.Build();
        app.MapFactBotWeb();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebHost(app, desk, log);
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request, TestContext.Current.CancellationToken);

    internal Task<HttpResponseMessage> PostAsync(string json) => SendAsync(Post(json));

    internal static HttpRequestMessage Post(string json, string mediaType = "application/json") => new(HttpMethod.Post, "/api/say")
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } },
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
