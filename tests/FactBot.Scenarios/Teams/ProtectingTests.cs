using FactBot.Testing;

namespace FactBot.Scenarios.Teams;

public sealed class ProtectingTests
{
    [Fact]
    public async Task What_was_just_entered_off_the_record_in_a_channel_is_shown_to_who_entered_it_alone()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var (alice, bob) = (newsroom.Teams.Person("alice"), newsroom.Teams.Person("bob"));
        await alice.MentionAsync("politics", "add claim Coal was banned in Oslo. source: Budget ground rules: off record");
        Assert.Equal("personal", (await alice.SeesAsync("Coal was banned")).Conversation.Type);
        await alice.SeesAsync("our personal chat");
        await newsroom.DoneAsync();
        Assert.DoesNotContain(bob.Seen, post => post.Words.Contains("Coal", StringComparison.Ordinal));
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task An_editor_sees_in_the_personal_chat_what_a_channel_never_shows()
    {
        await using var newsroom = await TeamsNewsroom.WithEdithAsync();
        await newsroom.SayAsync("add claim Coal was banned in Oslo. source: Budget ground rules: off record");
        var edith = newsroom.Teams.Person("edith");
        await edith.MentionAsync("politics", "Was coal banned in Oslo?");
        await newsroom.DoneAsync();
        Assert.DoesNotContain(edith.Seen, post => post.Words.Contains("Coal was banned", StringComparison.Ordinal));
        await edith.SayAsync("Was coal banned in Oslo?");
        await edith.SeesAsync("Coal was banned");
    }

    [Fact]
    public async Task Somebody_the_records_know_from_another_chat_is_the_same_person_here()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting
        {
            HasSample = false,
            Settings = teams => [($"KnownAs:{teams.Person("alice").Account.ObjectId}", TestDesk.Edith.Id)],
        });
        await newsroom.SayAsync("add claim Rain fell on Monday. source: L'Express");
        var (alice, bob) = (newsroom.Teams.Person("alice"), newsroom.Teams.Person("bob"));
        await bob.SayAsync("mine");
        await alice.SayAsync("mine");
        await alice.SeesAsync("Rain fell on Monday.");
        await newsroom.DoneAsync();
        Assert.DoesNotContain(bob.Seen, post => post.Words.Contains("Rain", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<at>Bob</at> and <at id=\"1\">everyone</at>")]
    [InlineData("[the budget](https://evil.example) **bold** _soft_ `code`")]
    [InlineData("<b>bold</b> &lt;i&gt; & {{DATE(2021-01-01)}}")]
    public async Task Stored_words_neither_call_nor_link_anybody(string words)
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        await newsroom.SayAsync($"add quote “{words}” by: Bob Example source: {words.Replace(':', ' ')} tags: trial\nexcerpt: {words}");
        await newsroom.SayAsync("list trial add F-1");
        var alice = newsroom.Teams.Person("alice");
        foreach (var command in new[] { "show F-1", "history F-1", "sources F-1", "cite F-1", "list trial", "edit F-1", "tag:trial" })
        {
            await alice.SayAsync(command);
        }

        await newsroom.DoneAsync();
        Assert.True(alice.Seen.Length >= 7);
        Assert.All(alice.Seen, post => Assert.DoesNotMatch(@"<at|\]\(https://evil", (string?)post.Activity["text"] ?? ""));
        Assert.Empty(newsroom.Teams.Violations);
    }
}
