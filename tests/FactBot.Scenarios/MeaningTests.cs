using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using FactBot.Domain.Meaning;
using FactBot.Testing;
using FactBot.Testing.Meaning;

namespace FactBot.Scenarios;

/// <summary>The executable with an endpoint for embeddings configured, and with that endpoint away.</summary>
public sealed class MeaningTests : IDisposable
{
    private const string Fact = "add claim The automobile manufacturer dismissed its staff. source: The Pegasus case";
    private const string Paraphrase = "were workers fired by a vehicle producer?";
    private readonly Newsroom newsroom = new();
    private readonly HttpClient client = new();

    [Fact]
    public async Task Facts_are_encoded_by_a_command_and_then_offered_to_who_asks_in_other_words()
    {
        await using var server = await FakeEmbeddings.StartAsync();
        await newsroom.OnStoreAsync("say", Fact);
        await newsroom.OnStoreAsync("say", "add claim The mayor took bribes. source: The Pegasus case ground rules: off record");
        Configure(server);
        var encoded = await newsroom.OnStoreAsync("encode");
        Assert.Equal((0, "2 of 2 facts can be found by meaning."), (encoded.ExitCode, encoded.Out.Trim()));
        var asked = await newsroom.OnStoreAsync("say", Paraphrase);
        Assert.Contains("Did you mean", asked.Out, StringComparison.Ordinal);
        Assert.Contains("F-1", asked.Out, StringComparison.Ordinal);
        Assert.Empty(asked.Error);
    }

    [Fact]
    public async Task Without_an_encoder_it_is_silent_and_the_command_says_what_to_set()
    {
        await newsroom.OnStoreAsync("say", Fact);
        Assert.Contains("No sourced fact on file.", (await newsroom.OnStoreAsync("say", Paraphrase)).Out, StringComparison.Ordinal);
        var encoded = await newsroom.OnStoreAsync("encode");
        Assert.Equal(1, encoded.ExitCode);
        Assert.Contains("Meaning__Endpoint=http://localhost:11434", encoded.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("meaning", (await newsroom.OnStoreAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_leaves_the_words_and_a_sentence()
    {
        await using var server = await FakeEmbeddings.StartAsync();
        await newsroom.OnStoreAsync("say", Fact);
        Configure(server);
        await newsroom.OnStoreAsync("encode");
        await server.CloseAsync();
        var asked = await newsroom.OnStoreAsync("say", "Which automobile manufacturer dismissed its staff?");
        Assert.Contains("One sourced fact.", asked.Out, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", asked.Error, StringComparison.Ordinal);
        Assert.Contains("found by their words alone", asked.Error, StringComparison.Ordinal);
        var examined = await newsroom.OnStoreAsync("doctor");
        Assert.Equal(1, examined.ExitCode);
        Assert.Contains("✗ meaning: ", examined.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_serves_new_facts_are_encoded_and_health_tells_what_is_amiss()
    {
        await using var server = await FakeEmbeddings.StartAsync();
        await newsroom.OnStoreAsync("say", "help");
        Configure(server);
        var port = FreePort();
        using var serving = newsroom.Start("serve", "--db", newsroom.Store, "--urls", $"http://127.0.0.1:{port}");
        await ServedAsync(port);
        await newsroom.OnStoreAsync("say", Fact);
        await Eventually.HoldsAsync(() => server.Seen.Any(text => text.Contains("dismissed", StringComparison.Ordinal)));
        Assert.Equal((true, null), await HealthAsync(port));
        await newsroom.WaitForVectorsAsync($"{FakeEmbeddings.Model} v{FactMeaning.Version}", 1);
        await server.CloseAsync();
        await newsroom.OnStoreAsync("say", "add claim The mayor took bribes. source: The Pegasus case");
        (bool Ready, string? Reason) health = default;
        for (var i = 0; i < 600 && health.Reason is null; i++)
        {
            await Task.Delay(100, Newsroom.Cancelled);
            health = await HealthAsync(port);
        }

        Assert.True(health.Ready);
        Assert.Contains("cannot be reached", health.Reason, StringComparison.Ordinal);
        var stopped = await serving.InterruptAsync(Newsroom.Cancelled);
        Assert.Equal(0, stopped.ExitCode);
        Assert.Contains("1 of 1 facts can be found by meaning", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(2, stopped.Error.Split("found by their words alone").Length);
    }

    [Fact]
    public async Task A_folder_where_ONNX_is_not_built_in_is_one_sentence()
    {
        await newsroom.OnStoreAsync("say", Fact);
        newsroom.With("Meaning__Folder", "models/minilm");
        var asked = await newsroom.OnStoreAsync("say", Paraphrase);
        Assert.Contains("built without ONNX: build it with -p:WithOnnx=true", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_wrong_are_all_told_at_once()
    {
        newsroom.With("Meaning__Endpoint", "nowhere").With("Meaning__Near", "x");
        var asked = await newsroom.OnStoreAsync("say", Paraphrase);
        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("Meaning:Near is \"x\"", asked.Error, StringComparison.Ordinal);
        Assert.Contains("needs Meaning:Model", asked.Error, StringComparison.Ordinal);
        Assert.Contains("is no web address", asked.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        newsroom.Dispose();
    }

    private void Configure(FakeEmbeddings server) => newsroom
        .With("Meaning__Endpoint", server.Address.ToString())
        .With("Meaning__Model", FakeEmbeddings.Model)
        .With("Meaning__Near", "0.6");

    private async Task ServedAsync(int port)
    {
        while (true)
        {
            try
            {
                await HealthAsync(port);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, Newsroom.Cancelled);
            }
        }
    }

    private async Task<(bool Ready, string? Reason)> HealthAsync(int port)
    {
        using var response = await client.GetAsync($"http://127.0.0.1:{port}/health", Newsroom.Cancelled);
        var health = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Newsroom.Cancelled)).RootElement;
        return (health.GetProperty("ready").GetBoolean(), health.GetProperty("reason").GetString());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
