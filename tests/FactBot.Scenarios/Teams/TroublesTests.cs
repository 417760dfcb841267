namespace FactBot.Scenarios.Teams;

public sealed class TroublesTests
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_Teams_cannot_take_now_is_sent_later(int status)
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        newsroom.Teams.Faults.Status("post", status, retryAfter: 1);
        await alice.SayAsync("What share of global AI investment goes to French companies?");
        await alice.SeesAsync("No sourced fact on file.");
        await newsroom.DoneAsync();
        Assert.Equal([status, 201], newsroom.Teams.Calls.Where(call => call.Name == "post").Select(call => call.Status));
        Assert.Empty(newsroom.Troubles);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        newsroom.Teams.Faults.Reset("post");
        newsroom.Teams.Faults.Reset("member");
        await alice.SayAsync("show F-26");
        await alice.SeesAsync("41%");
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_any_more_is_renewed_at_once()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("show F-26");
        await alice.SeesAsync("41%");
        await newsroom.DoneAsync();
        Assert.Single(newsroom.Teams.Calls, call => call.Name == "token");

        newsroom.Teams.ValidToken = "another";
        await alice.SayAsync("help");
        await alice.SeesAsync("ask QUESTION");
        Assert.Equal(2, newsroom.Teams.Calls.Count(call => call.Name == "token"));
    }

    [Fact]
    public async Task A_wrong_secret_stands_in_the_health_and_the_log_and_never_shows()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { Secret = "wrong-secret" });
        while (newsroom.Troubles.Count == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Contains("copy a secret's value", Assert.Single(newsroom.Troubles), StringComparison.Ordinal);
        Assert.All(newsroom.Log, line => Assert.DoesNotContain("wrong-secret", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_FactBot_may_not_write_the_log_says_why()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        newsroom.Teams.Faults.Status("post", 403, "BotDisabledByAdmin", times: 2);
        await newsroom.Teams.Person("alice").SayAsync("show F-26");
        await newsroom.DoneAsync();
        Assert.Contains(newsroom.Log, line => line.Contains("allow the app in the Teams admin centre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_was_taken_away_meanwhile_is_answered_all_the_same()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        newsroom.Teams.Faults.Status("post", 404, "ActivityNotFoundInConversation");
        await alice.SayAsync("What share of global AI investment goes to French companies?");
        Assert.Null((await alice.SeesAsync("No sourced fact on file.")).ReplyTo);
        await newsroom.DoneAsync();
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task A_personal_chat_that_is_not_there_any_more_is_opened_anew()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.MentionAsync("politics", "export F-26 as csv");
        await alice.SeesAsync("our personal chat");
        await newsroom.DoneAsync();
        newsroom.Teams.Faults.Status("post", 404, "ConversationNotFound");
        await alice.MentionAsync("politics", "export F-31 as csv");
        await newsroom.DoneAsync();
        Assert.Equal(2, newsroom.Teams.Calls.Count(call => call.Name == "create"));
        Assert.DoesNotContain(newsroom.Teams.Posts, post => post.Words.Contains("I cannot write to you", StringComparison.Ordinal));
        Assert.Equal(2, alice.Seen.Count(post => post.Attachment("application/vnd.microsoft.teams.card.file.consent") is not null));
    }

    [Fact]
    public async Task What_takes_long_shows_that_FactBot_is_at_work()
    {
        var pause = new TaskCompletionSource();
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { Desk = desk => new SlowDesk(desk, pause.Task) });
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("show F-26");
        await newsroom.Teams.WaitForAsync(teams => teams.Calls.Any(call => (string?)call.Body?["type"] == "typing"), "a sign of work");
        pause.SetResult();
        await alice.SeesAsync("41%");
    }

    [Fact]
    public async Task A_click_that_takes_longer_than_Teams_waits_is_answered_by_a_message()
    {
        var pause = new TaskCompletionSource();
        var isSlow = false;
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { Desk = desk => new SlowDesk(desk, () => isSlow ? pause.Task : Task.CompletedTask) });
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("show F-26");
        var card = await alice.SeesAsync(post => post.Buttons.Contains("Cite"), "the card");
        isSlow = true;
        var pressed = await alice.PressAsync(card, "Cite");
        Assert.Contains("follows as a message", pressed.Words, StringComparison.Ordinal);
        pause.SetResult();
        await alice.SeesAsync("Citation for F-26");
    }
}
