using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace FactBot.Scenarios.Everywhere;

/// <summary>The web chat, as its page speaks with <c>factbot serve</c>.</summary>
internal sealed class WebPlace : Place
{
    private readonly Newsroom newsroom = new();
    private readonly HttpClient client = new();
    private readonly FactBotProcess process;
    private readonly Uri say;

    private WebPlace(int port)
    {
        say = new Uri($"http://127.0.0.1:{port}/api/say");
        process = newsroom.Start("serve", "--sample", "--db", newsroom.Store, "--urls", say.GetLeftPart(UriPartial.Authority));
    }

    internal override string Name => "the web chat";

    internal static async Task<Place> OpenAsync()
    {
        var place = new WebPlace(FreePort());
        while (!await place.IsListeningAsync())
        {
            await Task.Delay(50, Newsroom.Cancelled);
        }

        return place;
    }

    internal override async Task<Shown> SayAsync(string text) => Json.Shown(await ReplyAsync(text));

    internal override async Task<byte[]> ExportAsync(string text) => Json.File(await ReplyAsync(text));

    public override async ValueTask DisposeAsync()
    {
        await process.InterruptAsync(Newsroom.Cancelled);
        process.Dispose();
        client.Dispose();
        newsroom.Dispose();
    }

    private async Task<JsonElement> ReplyAsync(string text)
    {
        using var answer = await client.PostAsync(say, JsonContent.Create(new { text }), Newsroom.Cancelled);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Newsroom.Cancelled)).RootElement;
    }

    private async Task<bool> IsListeningAsync()
    {
        try
        {
            using var health = await client.GetAsync(new Uri(say, "/health"), Newsroom.Cancelled);
            return health.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
