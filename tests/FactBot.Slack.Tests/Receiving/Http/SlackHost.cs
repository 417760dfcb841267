using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FactBot.Slack.Receiving;
using FactBot.Slack.Receiving.Http;
using FactBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Receiving.Http;

/// <summary>The request URLs on a real server, at a port of its own, before <see cref="RecordingDeliveries"/>.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    internal const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    internal const string Json = "application/json";
    internal const string Form = "application/x-www-form-urlencoded";

    private readonly WebApplication _app;

    private SlackHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    internal RecordingDeliveries Deliveries => (RecordingDeliveries)_app.Services.GetRequiredService<IDeliveries>();

    internal FakeTimeProvider Clock => (FakeTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    internal LogLines Log => (LogLines)_app.Services.GetRequiredService<ILoggerProvider>();

    internal HttpClient Client { get; }

    internal string Now => Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    internal static async Task<SlackHost> StartAsync(HttpReceivingSettings? settings = null, bool isMapped = true)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore()
            .AddSingleton<IDeliveries, RecordingDeliveries>()
            .AddSingleton<Intake>()
            .AddSingleton<ILoggerProvider, LogLines>()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)));
        var app = builder.Build();
        SlackEndpoints.Map(app, isMapped ? settings ?? new HttpReceivingSettings { SigningSecret = Secret } : settings);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SlackHost(app);
    }

    /// <summary>A request as Slack would send it now.</summary>
    internal HttpRequestMessage Signed(string body, string mediaType = Json, string path = "/slack/events") =>
        Request(body, mediaType, path, Now, SlackSignature.Sign(Secret, Now, Encoding.UTF8.GetBytes(body)));

    internal static HttpRequestMessage Request(string body, string mediaType, string path, string? timestamp, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } },
        };
        request.Headers.TryAddWithoutValidation(SlackSignature.TimestampHeader, timestamp is null ? [] : [timestamp]);
        request.Headers.TryAddWithoutValidation(SlackSignature.Header, signature is null ? [] : [signature]);
        return request;
    }

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request, TestContext.Current.CancellationToken);

    internal static string FormOf(params (string Name, string Value)[] fields) =>
        string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.EndAsync();
    }
}
