using System.Globalization;
using System.Text.Json;
using FactBot.Testing;

namespace FactBot.Scenarios;

/// <summary>What a power cut may cost: nothing that was acknowledged.</summary>
public sealed class KillingTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    [Fact]
    public async Task Every_fact_acknowledged_before_a_kill_is_there()
    {
        var random = new Random(41);
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = newsroom.Start("say", "--stdin", "--json", "--db", newsroom.Store);
            var writing = WriteAsync(process, kill);
            for (var i = random.Next(1, 40); i > 0 && await process.Out.ReadLineAsync(Newsroom.Cancelled) is { } line; i--)
            {
                acknowledged.Add(Statement(line));
            }

            await process.KillAsync(Newsroom.Cancelled);
            await writing;
            await HealthyAsync();
        }

        var kept = (await newsroom.FactsAsync()).Select(fact => fact.Wording.Text).ToHashSet();
        Assert.Empty(acknowledged.Except(kept));
        Assert.Equal(kept.Count, await newsroom.CountAsync());
    }

    [Fact]
    public async Task An_import_killed_again_and_again_loses_and_doubles_nothing()
    {
        const int Facts = 4_000;
        var random = new Random(41);
        var file = newsroom.FileOf("many.jsonl", Enumerable.Range(0, Facts).Select(i => SampleFact.Claim($"Claim number {i} of many.")));
        // A store that was killed while it was being made has no schema yet, which the doctor rightly says.
        await newsroom.OnStoreAsync("say", "lists");
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = await newsroom.CountAsync();
            using var process = newsroom.Start("import", file, "--db", newsroom.Store);
            await Task.Delay(random.Next(100, 900), Newsroom.Cancelled);
            await process.KillAsync(Newsroom.Cancelled);
            await HealthyAsync();
            Assert.True(await newsroom.CountAsync() >= before);
        }

        Assert.Equal(0, (await newsroom.OnStoreAsync("import", file)).ExitCode);
        Assert.Equal(Facts, (await newsroom.FactsAsync()).Select(fact => fact.Key).Distinct().Count());
        Assert.Equal(Facts, await newsroom.CountAsync());
        await HealthyAsync();
    }

    public void Dispose() => newsroom.Dispose();

    private static async Task WriteAsync(FactBotProcess process, int kill)
    {
        try
        {
            for (var i = 0; i < 200; i++)
            {
                await process.In.WriteLineAsync($"add anyway claim “Kill {kill} could not undo statement {i}.” source: L'Express");
                await process.In.FlushAsync(Newsroom.Cancelled);
            }
        }
        catch (IOException)
        {
            // The process was killed while it was being written to, as it should be.
        }
    }

    private static string Statement(string line)
    {
        var reply = JsonDocument.Parse(line).RootElement;
        Assert.Equal("done", reply.GetProperty("outcome").GetString());
        return reply.GetProperty("facts")[0].GetProperty("statement").GetString()!;
    }

    private async Task HealthyAsync()
    {
        var checkup = await newsroom.OnStoreAsync("doctor");
        Assert.True(checkup.ExitCode == 0, checkup.Out + checkup.Error);
    }
}
