using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing;
using FactBot.Testing.Slack;

namespace FactBot.Slack.Tests.Fake;

/// <summary>The app's end of a Socket Mode connection, frame by frame.</summary>
internal sealed class SocketApp : IDisposable
{
    private readonly ClientWebSocket socket = new();

    internal WebSocketState State => socket.State;

    internal static async Task<Uri> AddressAsync(FakeSlack slack)
    {
        using var caller = new Caller(slack, slack.Options.AppToken);
        return new Uri((string)(await caller.JsonAsync("apps.connections.open", []))["url"]!);
    }

    /// <summary>Connects and reads <c>hello</c>.</summary>
    internal static async Task<SocketApp> ConnectAsync(FakeSlack slack)
    {
        var app = new SocketApp();
        await app.ConnectAsync(await AddressAsync(slack));
        Assert.Equal("hello", (string?)(await app.ReadAsync())!["type"]);
        return app;
    }

    internal Task ConnectAsync(Uri address) => socket.ConnectAsync(address, TestContext.Current.CancellationToken);

    /// <summary>The next frame; null when the connection was closed in order.</summary>
    internal async Task<JsonObject?> ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var part = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).ComesAsync("a frame");
        return part.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(buffer.AsSpan(0, part.Count))!.AsObject();
    }

    internal Task AcknowledgeAsync(JsonObject envelope, JsonObject? payload = null)
    {
        var frame = new JsonObject { ["envelope_id"] = (string?)envelope["envelope_id"], ["payload"] = payload };
        return socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
    }

    public void Dispose() => socket.Dispose();
}
