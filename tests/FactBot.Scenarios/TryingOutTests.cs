using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class TryingOutTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task Sample_facts_are_never_mixed_into_a_store_that_has_facts()
    {
        newsroom.FileOf("facts.jsonl", [SampleFact.Claim()]);
        await newsroom.OnStoreAsync("import", "facts.jsonl");
        var said = await newsroom.OnStoreAsync("say", "help", "--sample");
        Assert.Contains("not loaded", said.Error, StringComparison.Ordinal);
        Assert.Equal(1, await newsroom.CountAsync());
    }

    [Fact]
    public async Task Without_a_named_store_sample_facts_have_one_of_their_own()
    {
        Assert.Contains("were loaded", (await newsroom.RunAsync("say", "help", "--sample")).Error, StringComparison.Ordinal);
        Assert.Contains("from an earlier start", (await newsroom.RunAsync("say", "help", "--sample")).Error, StringComparison.Ordinal);
        Assert.Equal(["factbot-sample.db"], Directory.GetFiles(newsroom.File("data/factbot"), "*.db").Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_new_store_is_said_to_be_new() =>
        Assert.Contains("new, empty store", (await newsroom.OnStoreAsync("say", "help")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("say")]
    [InlineData("say", "one", "two")]
    [InlineData("say", "help", "--stdin")]
    [InlineData("say", "help", "--top", "0")]
    [InlineData("say", "help", "--role", "king")]
    [InlineData("bogus")]
    [InlineData("import")]
    [InlineData("import", "x", "--format", "xml")]
    [InlineData("export", "twelve")]
    [InlineData("export", "F-1", "--list", "x")]
    [InlineData("export", "--as", "rtf")]
    [InlineData("backup")]
    public async Task A_command_line_that_is_not_understood_is_said_so_and_makes_no_store(params string[] arguments)
    {
        var run = await newsroom.RunAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(newsroom.File("data")));
    }

    [Theory]
    [InlineData()]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("chat", "--help")]
    [InlineData("say", "--help")]
    [InlineData("import", "--help")]
    [InlineData("export", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    [InlineData("doctor", "--help")]
    public async Task Help_has_examples(params string[] arguments)
    {
        var run = await newsroom.RunAsync(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:\n  factbot ", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => newsroom.Dispose();
}
