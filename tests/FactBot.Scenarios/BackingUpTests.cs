using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class BackingUpTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task A_backup_is_made_while_others_write_and_brings_back_what_was_there()
    {
        using var writer = newsroom.Start("say", "--stdin", "--json", "--db", newsroom.Store);
        await SayAsync(writer, "add claim “The first fact stands.” source: L'Express");
        Assert.Equal(0, (await newsroom.OnStoreAsync("backup", "copy.db")).ExitCode);
        await SayAsync(writer, "add claim “A later one was a mistake.” source: L'Express");
        Assert.Equal(0, (await writer.EndAsync(Newsroom.Cancelled)).ExitCode);
        Assert.Equal(2, await newsroom.CountAsync());

        var restored = await newsroom.OnStoreAsync("restore", "copy.db");
        Assert.Equal(0, restored.ExitCode);
        Assert.Contains("before-restore", restored.Error, StringComparison.Ordinal);
        Assert.Equal("The first fact stands.", Assert.Single(await newsroom.FactsAsync()).Wording.Text);
    }

    [Fact]
    public async Task A_backup_that_is_not_sound_is_refused_and_the_store_stays()
    {
        await newsroom.SayAsync("add claim “The first fact stands.” source: L'Express");
        await File.WriteAllTextAsync(newsroom.File("copy.db"), new string('x', 9000), Newsroom.Cancelled);
        Assert.Equal(1, (await newsroom.OnStoreAsync("restore", "copy.db")).ExitCode);
        Assert.Equal(1, await newsroom.CountAsync());
    }

    [Fact]
    public async Task A_backup_never_overwrites_and_never_makes_a_store()
    {
        Assert.Equal(1, (await newsroom.OnStoreAsync("backup", "copy.db")).ExitCode);
        Assert.False(File.Exists(newsroom.Store));
        newsroom.FileOf("facts.jsonl", [SampleFact.Claim()]);
        await newsroom.OnStoreAsync("import", "facts.jsonl");
        Assert.Equal(0, (await newsroom.OnStoreAsync("backup", "copy.db")).ExitCode);
        Assert.Equal(1, (await newsroom.OnStoreAsync("backup", "copy.db")).ExitCode);
    }

    public void Dispose() => newsroom.Dispose();

    private static async Task SayAsync(FactBotProcess process, string message)
    {
        await process.In.WriteLineAsync(message);
        await process.In.FlushAsync(Newsroom.Cancelled);
        Assert.Contains("\"outcome\":\"done\"", await process.Out.ReadLineAsync(Newsroom.Cancelled), StringComparison.Ordinal);
    }
}
