namespace FactBot.Scenarios.Everywhere;

public sealed class ListingTests
{
    [Fact]
    public async Task A_list_is_filled_looked_at_and_emptied_alike_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        await places.SayAsync("list pegasus add F-31 F-26");
        Assert.Equal(["F-31", "F-26"], await places.SayAsync("list pegasus"));
        await places.ReadsAsync("lists", "pegasus");
        await places.SayAsync("list pegasus remove F-31");
        Assert.Equal(["F-26"], await places.SayAsync("list pegasus"));
    }

    [Fact]
    public async Task The_newest_facts_and_one_s_own_are_the_same_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        await places.SayAsync("add claim Rain fell on Monday source: Harbour log");
        Assert.Equal("F-38", (await places.SayAsync("recent"))[0]);
        Assert.Equal(["F-38"], await places.SayAsync("mine"));
    }
}
