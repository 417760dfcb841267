using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class ReadingHostileWordsTests : IDisposable
{
    private const string Hostile = "Nothing to see\e]0;owned\u0007 here\u202E\u009B31m";
    private readonly Newsroom newsroom = new();

    [Theory]
    [InlineData("say", "show F-1")]
    [InlineData("say", "nothing to see here")]
    [InlineData("say", "history F-1")]
    public async Task Stored_control_characters_are_shown_and_never_sent(params string[] arguments)
    {
        await FillAsync();
        Harmless(await newsroom.OnStoreAsync(arguments));
    }

    [Fact]
    public async Task In_a_chat_too()
    {
        await FillAsync();
        Harmless(await newsroom.PipeAsync("show F-1\n"u8.ToArray(), "chat", "--db", newsroom.Store));
    }

    [Fact]
    public async Task Json_is_exact()
    {
        await FillAsync();
        var reply = await newsroom.SayAsync("show F-1");
        Assert.Equal(Hostile, reply.GetProperty("facts")[0].GetProperty("statement").GetString());
    }

    public void Dispose() => newsroom.Dispose();

    private async Task FillAsync()
    {
        newsroom.FileOf("facts.jsonl", [SampleFact.Quote(Hostile)]);
        await newsroom.OnStoreAsync("import", "facts.jsonl");
    }

    private static void Harmless(Finished run)
    {
        Assert.Contains("F-1", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Out, c => (char.IsControl(c) && c is not ('\n' or '\t')) || c == '\u202E');
    }
}
