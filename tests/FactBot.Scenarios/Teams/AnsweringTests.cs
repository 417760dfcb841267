namespace FactBot.Scenarios.Teams;

public sealed class AnsweringTests
{
    private const string Question = "What share of global cybersecurity investment goes to Israeli companies?";

    [Fact]
    public async Task A_question_in_a_personal_chat_is_answered_there()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        var asked = await alice.SayAsync(Question);
        Assert.Equal(200, asked.Status);
        var answer = await alice.SeesAsync("41%");
        Assert.Equal(asked.Conversation, answer.Conversation);
        Assert.Equal(asked.ActivityId, answer.ReplyTo);
        await newsroom.DoneAsync();
        Assert.Contains(alice.Seen, post => post.Card is not null);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_in_its_thread_and_what_follows_there_refers_to_it()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Teams.Person("alice"), newsroom.Teams.Person("bob"));
        var asked = await alice.MentionAsync("politics", Question);
        Assert.Equal(asked.Conversation, (await bob.SeesAsync("41%")).Conversation);
        await newsroom.DoneAsync();

        await bob.MentionAsync(asked.Conversation, "cite it");
        Assert.Equal(asked.Conversation, (await alice.SeesAsync("Citation for F-26")).Conversation);
        await newsroom.DoneAsync();
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task The_sources_of_an_answer_are_citations_of_its_text_without_the_label_of_generated_content()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync(Question);
        var answer = await alice.SeesAsync(post => post.Activity["entities"] is not null);
        var entity = Assert.Single(answer.Activity["entities"]!.AsArray())!;
        Assert.Equal("https://schema.org/Message", (string?)entity["type"]);
        Assert.Null(entity["additionalType"]);
        Assert.Contains("L’Express", (string)entity["citation"]![0]!["appearance"]!["name"]!, StringComparison.Ordinal);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task What_people_say_to_each_other_is_left_alone_until_it_refers_to_the_answer()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Teams.Person("alice"), newsroom.Teams.Person("bob"));
        var asked = await alice.MentionInGroupAsync("desk", Question);
        await alice.SeesAsync("41%");
        await newsroom.DoneAsync();
        var before = alice.Seen.Length;
        foreach (var talk in new[] { "thanks!", "41 % seems a lot", "lunch?" })
        {
            Assert.Equal(200, (await bob.SayAsync(asked.Conversation, talk)).Status);
        }

        await newsroom.DoneAsync();
        Assert.Equal(before, alice.Seen.Length);
        await bob.SayAsync(asked.Conversation, "and who said that?");
        await alice.SeesAsync("From the last answer here");
    }

    [Fact]
    public async Task What_is_not_on_file_is_said_in_one_sentence()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("What share of global AI investment goes to French companies?");
        Assert.Null((await alice.SeesAsync("No sourced fact on file.")).Card);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task Escaped_signs_and_names_of_others_arrive_as_they_were_meant()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("add claim R&amp;D is &lt; 3 % source: Budget");
        Assert.Contains("R&D is < 3 %", (await alice.SeesAsync("Saved as F-1.")).Words.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(1, await newsroom.CountAsync());
    }
}
