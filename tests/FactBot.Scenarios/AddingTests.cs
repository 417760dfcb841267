namespace FactBot.Scenarios;

public sealed class AddingTests : IDisposable
{
    private const string Quote = "add quote “Banning the sale would shift the problem” by: Daniel Cohen source: L'Express";
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task An_added_quote_is_found_by_the_next_process_word_for_word()
    {
        Assert.Equal("done", (await newsroom.SayAsync(Quote)).GetProperty("outcome").GetString());
        var reply = await newsroom.SayAsync("Who said banning the sale would shift the problem?");
        Assert.Equal("Banning the sale would shift the problem", reply.GetProperty("facts")[0].GetProperty("statement").GetString());
    }

    [Fact]
    public async Task A_fact_without_a_source_is_refused_with_an_example_and_nothing_is_kept()
    {
        var said = await newsroom.OnStoreAsync("say", "add quote “Banning the sale would shift the problem” by: Daniel Cohen");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("source", said.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("nothing", (await newsroom.SayAsync("banning the sale")).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_guest_may_not_add()
    {
        var reply = await newsroom.SayAsync(Quote, "--role", "guest");
        Assert.Equal("refused", reply.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task The_same_words_from_the_same_source_are_kept_once()
    {
        await newsroom.SayAsync(Quote);
        Assert.Equal("F-1", (await newsroom.SayAsync(Quote)).GetProperty("facts")[0].GetProperty("id").GetString());
    }

    public void Dispose() => newsroom.Dispose();
}
