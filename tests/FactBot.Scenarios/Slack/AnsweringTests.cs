namespace FactBot.Scenarios.Slack;

public sealed class AnsweringTests
{
    private const string Question = "What share of global cybersecurity investment goes to Israeli companies?";

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_and_what_follows_there_needs_no_mention()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Slack.Person("alice"), newsroom.Slack.Person("bob"));
        var question = await alice.MentionAsync("general", Question);
        var answer = await alice.SeesReplyAsync(question, "41%");
        Assert.False(answer.IsEphemeral);

        var who = await bob.ReplyInThreadAsync(question, "and who said that?");
        await alice.SeesReplyAsync(who, "From the last answer here:");
        await bob.ReplyInThreadAsync(question, "cite it");
        await alice.SeesReplyAsync(question, "L’Express");
        await newsroom.DoneAsync();
        Assert.Equal(3, (await SlackNewsroom.SeenByAsync(bob)).Count);
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task What_people_say_to_each_other_is_left_alone()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Slack.Person("alice"), newsroom.Slack.Person("bob"));
        var question = await alice.MentionAsync("general", Question);
        await alice.SeesReplyAsync(question, "41%");
        foreach (var talk in new[] { "thanks!", "41 % seems a lot", "who is on the desk tonight?", "show must go on", "can you add that to the story, Alice?", "lunch?" })
        {
            await bob.ReplyInThreadAsync(question, talk);
            await bob.SayAsync("general", talk);
        }

        await newsroom.DoneAsync();
        Assert.Single(await SlackNewsroom.SeenByAsync(alice));
    }

    [Fact]
    public async Task Bots_joins_edits_and_deletions_are_left_alone()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var slack = newsroom.Slack;
        var (general, alice) = (slack.Channel("general"), slack.Person("alice"));
        var question = await slack.PostAsync(alice.User, general, $"<@{slack.Identity.BotUserId}> {Question}", null);
        foreach (var (type, subtype) in new[] { ("app_mention", "bot_message"), ("message", "channel_join"), ("message", "message_changed"), ("message", "message_deleted"), ("message", "channel_topic") })
        {
            var told = slack.Payloads.Said(type, question, general, alice.User);
            told.Payload["event"]!["subtype"] = subtype;
            Assert.True((await slack.DeliverAsync(told)).IsAccepted);
        }

        var other = slack.Payloads.Said("app_mention", question, general, alice.User);
        other.Payload["event"]!["bot_id"] = "B0OTHER";
        await slack.DeliverAsync(other);
        await newsroom.DoneAsync();
        Assert.Empty(await SlackNewsroom.SeenByAsync(alice));
    }

    [Fact]
    public async Task Many_facts_come_five_at_a_time()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact tag:pegasus", "general");
        var first = await alice.SeesAsync("sourced facts, best first");
        Assert.Equal(5, first.Buttons.Count(button => button == "Cite"));

        await alice.ClickAsync("5 more", on: first);
        var second = await alice.SeesAsync(message => message.Ts != first.Ts && message.Buttons.Contains("Cite"));
        Assert.True(second.IsEphemeral);
        Assert.Equal(5, second.Buttons.Count(button => button == "Cite"));
        Assert.DoesNotContain("F-1 ·", second.Words, StringComparison.Ordinal);
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task An_empty_command_and_an_empty_mention_give_help()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact", "general");
        Assert.True((await alice.SeesAsync("ask QUESTION")).IsEphemeral);
        await alice.SeesReplyAsync(await alice.MentionAsync("general", ""), "ask QUESTION");
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task A_question_may_be_in_French()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact Quelle part des investissements mondiaux en cybersécurité va aux entreprises israéliennes ?", "general");
        await alice.SeesAsync("41%");
    }

    [Fact]
    public async Task Links_and_escaped_signs_arrive_as_they_were_typed()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { HasSample = false });
        var alice = newsroom.Slack.Person("alice");
        await alice.DirectAsync("add claim R&amp;D is &lt; 3 % source: Budget url: <https://globes.co.il/a?b=1&amp;c=2> in: <http://globes.co.il|globes.co.il>");
        var saved = await alice.SeesAsync("Saved as F-1.");
        Assert.Contains("R&D is < 3 %", saved.Words, StringComparison.Ordinal);
        Assert.Contains("https://globes.co.il/a?b=1&c=2", saved.Blocks.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_mentioned_in_a_command_is_meant_by_full_name()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { HasSample = false });
        var (alice, bob) = (newsroom.Slack.Person("alice"), newsroom.Slack.Person("bob"));
        await alice.MentionAsync("general", $"add quote “No comment” by: <@{bob.User.Id}> source: Slack call");
        Assert.Contains("Bob Example", (await alice.SeesAsync("Saved as F-1.")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_saved_as_a_quote_of_who_wrote_it()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { HasSample = false });
        var (alice, bob) = (newsroom.Slack.Person("alice"), newsroom.Slack.Person("bob"));
        var said = await bob.SayAsync("general", $"<@{alice.User.Id}>: R&amp;D costs &lt; 3 %, see <#C024BE7LR|budget>");
        await alice.MessageShortcutAsync("save_as_fact", said);
        await alice.SubmitAsync(await alice.SeesModalAsync("Add a quote"));
        var saved = await alice.SeesAsync("Saved as F-1.");
        Assert.True(saved.IsEphemeral);
        Assert.Contains("“@Alice Example: R&D costs < 3 %, see #budget”", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Bob Example", saved.Words, StringComparison.Ordinal);
        Assert.Contains("https://newsroom.slack.com/archives/", saved.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(newsroom.Slack.Violations);
    }
}
