namespace FactBot.Scenarios.Teams;

public sealed class OnceTests
{
    private const string Add = "add claim Rain fell on Monday. source: L'Express";

    [Fact]
    public async Task What_Teams_repeats_is_done_and_answered_once()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync(Add);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await newsroom.Teams.RepeatAsync()).Status);
        }

        await alice.SeesAsync("Saved as F-1.");
        await newsroom.DoneAsync();
        var seen = alice.Seen.Length;
        await newsroom.Teams.RepeatAsync();
        await newsroom.DoneAsync();
        Assert.Equal((1, seen), (await newsroom.CountAsync(), alice.Seen.Length));
    }

    [Fact]
    public async Task What_was_acknowledged_is_answered_after_a_restart_in_order()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        newsroom.Teams.Faults.Status("post", 503, times: 1000, retryAfter: 1);
        await alice.SayAsync(Add);
        await alice.SayAsync("add claim Coal was banned in Oslo. source: L'Express");
        await newsroom.Teams.WaitForAsync(teams => teams.Calls.Any(call => call is { Name: "post", Status: 503 }), "a try to answer");
        await newsroom.RestartAsync();
        newsroom.Teams.Faults.Clear();
        await alice.SeesAsync("Coal was banned");
        await newsroom.DoneAsync();
        var words = alice.Seen.Where(post => post.Words.Contains("Saved as", StringComparison.Ordinal)).Select(post => post.Words).ToList();
        Assert.True(words.FindIndex(text => text.Contains("F-1", StringComparison.Ordinal)) < words.FindIndex(text => text.Contains("F-2", StringComparison.Ordinal)));
        Assert.Equal(2, await newsroom.CountAsync());
        Assert.Empty(newsroom.Teams.Violations);
    }
}
