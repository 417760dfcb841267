using System.Globalization;
using FactBot.Testing;

namespace FactBot.Scenarios;

/// <summary>What a kill while the index is merged may cost: nothing.</summary>
public sealed class KilledWhileIndexingTests : IDisposable
{
    private const int Facts = 14_000;
    private readonly Newsroom newsroom = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 2;

    [Fact]
    public async Task Facts_and_index_stay_in_step_whenever_an_import_is_killed()
    {
        var random = new Random(43);
        var file = newsroom.FileOf("many.jsonl", Enumerable.Range(0, Facts).Select(i => SampleFact.Claim($"Claim number {i} of many that are merged.")));
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = await newsroom.CountAsync();
            using var process = newsroom.Start("import", file, "--db", newsroom.Store);

            // Segments of batches are merged all along: any moment after the first batch is one of merging.
            await newsroom.WaitForFactsAsync(Math.Min(Facts, before + 5_000));
            await Task.Delay(random.Next(0, 300), Newsroom.Cancelled);
            await process.KillAsync(Newsroom.Cancelled);
            var checkup = await newsroom.OnStoreAsync("doctor");
            Assert.True(checkup.ExitCode == 0, checkup.Out + checkup.Error);
        }

        Assert.Equal(0, (await newsroom.OnStoreAsync("import", file)).ExitCode);
        Assert.Equal(Facts, await newsroom.CountAsync());
        Assert.Equal(0, (await newsroom.OnStoreAsync("doctor")).ExitCode);
        Assert.Contains("13999", (await newsroom.OnStoreAsync("say", "claim number 13999 merged")).Out, StringComparison.Ordinal);
    }

    public void Dispose() => newsroom.Dispose();
}
