namespace FactBot.Scenarios.Everywhere;

public sealed class AskingTests
{
    [Fact]
    public async Task Questions_show_the_same_facts_in_the_same_order_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        Assert.Equal(["F-26"], await places.SayAsync("What share of global cybersecurity investment goes to Israeli companies?"));
        Assert.Equal(5, (await places.SayAsync("tag:nso")).Length);
        Assert.NotEmpty(await places.SayAsync("by:\"Benny Gantz\""));
        Assert.NotEmpty(await places.SayAsync("who said that?"));
        Assert.Empty(await places.SayAsync("What share of global AI investment goes to French companies?"));
    }

    [Fact]
    public async Task A_further_page_and_a_whole_record_are_the_same_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        var first = await places.SayAsync("tag:nso");
        var second = await places.SayAsync("more");
        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
        Assert.Equal([second[0]], await places.SayAsync("show 1"));
    }
}
