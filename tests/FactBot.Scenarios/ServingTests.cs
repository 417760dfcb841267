using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace FactBot.Scenarios;

public sealed class ServingTests : IDisposable
{
    private readonly Newsroom newsroom = new();
    private readonly HttpClient client = new();

    [Fact]
    public async Task The_page_the_health_and_an_answer_are_served_until_it_is_stopped()
    {
        var port = FreePort();
        using var server = newsroom.Start("serve", "--sample", "--urls", $"http://127.0.0.1:{port}");
        await ReadyAsync(port);
        Assert.Contains("<html", await client.GetStringAsync($"http://127.0.0.1:{port}/", Newsroom.Cancelled), StringComparison.OrdinalIgnoreCase);
        using var answer = await client.PostAsync(
            $"http://127.0.0.1:{port}/api/say",
            JsonContent.Create(new { text = "What share of global cybersecurity investment goes to Israeli companies?" }),
            Newsroom.Cancelled);
        var reply = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Newsroom.Cancelled)).RootElement;
        Assert.Equal("found", reply.GetProperty("outcome").GetString());

        var stopped = await server.InterruptAsync(Newsroom.Cancelled);
        Assert.Equal(0, stopped.ExitCode);
        Assert.Contains($"FactBot listens on http://127.0.0.1:{port}", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("factbot-sample.db", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("Sample facts were loaded", stopped.Error, StringComparison.Ordinal);
        Assert.Empty(stopped.Out);
    }

    [Fact]
    public async Task A_backup_is_made_while_it_serves()
    {
        var port = FreePort();
        using var server = newsroom.Start("serve", "--sample", "--db", newsroom.Store, "--urls", $"http://127.0.0.1:{port}");
        await ReadyAsync(port);
        Assert.Equal(0, (await newsroom.OnStoreAsync("backup", "copy.db")).ExitCode);
        Assert.Equal(0, (await newsroom.RunAsync("doctor", "--db", "copy.db")).ExitCode);
        Assert.Equal(1, (await newsroom.OnStoreAsync("restore", "copy.db")).ExitCode);
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var run = await newsroom.OnStoreAsync("serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is in use by another program", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_page_to_other_machines_is_said()
    {
        var port = FreePort();
        using var server = newsroom.Start("serve", "--db", newsroom.Store, "--urls", $"http://0.0.0.0:{port}");
        await ReadyAsync(port);
        Assert.Contains("warn:", (await server.InterruptAsync(Newsroom.Cancelled)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_all_told_at_once()
    {
        var run = await newsroom.With("FACTBOT__Web__Role", "king").With("FACTBOT__Web__MaxBodyBytes", "many").OnStoreAsync("serve");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Web:Role", run.Error, StringComparison.Ordinal);
        Assert.Contains("Web:MaxBodyBytes", run.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        newsroom.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync(int port)
    {
        while (true)
        {
            try
            {
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"http://127.0.0.1:{port}/health", Newsroom.Cancelled)).StatusCode);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, Newsroom.Cancelled);
            }
        }
    }
}
