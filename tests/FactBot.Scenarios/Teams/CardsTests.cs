using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

public sealed class CardsTests
{
    private const string Question = "What share of global cybersecurity investment goes to Israeli companies?";

    [Fact]
    public async Task A_button_in_a_personal_chat_is_answered_below()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync(Question);
        var pressed = await alice.PressAsync(await CardAsync(alice), "Cite");
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (pressed.Status, (string?)pressed.Body!["type"]));
        await alice.SeesAsync("Citation for F-26");
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task A_button_in_a_channel_changes_the_card_for_who_pressed_and_says_nothing_to_the_others()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Teams.Person("alice"), newsroom.Teams.Person("bob"));
        await alice.MentionAsync("politics", Question);
        var card = await CardAsync(bob);
        await newsroom.DoneAsync();
        var before = alice.Seen.Length;
        var pressed = await bob.PressAsync(card, "History");
        Assert.Contains("version 1", pressed.Words, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(pressed.Card);
        await newsroom.DoneAsync();
        Assert.Equal(before, alice.Seen.Length);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task The_fallback_button_of_older_clients_does_the_same()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync(Question);
        var card = await CardAsync(alice);
        Assert.Equal(200, (await alice.SubmitAsync(card, CardReading.Data(card.Activity, "Cite"))).Status);
        await alice.SeesAsync("Citation for F-26");
    }

    [Fact]
    public async Task A_fact_is_put_on_a_list_by_the_line_beside_the_button()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync(Question);
        var card = await CardAsync(alice);
        var line = CardReading.Inputs(card.Activity).First(input => (string?)input["type"] == "Input.Text");
        await alice.PressAsync(card, "OK", new Dictionary<string, string> { [(string)line["id"]!] = "my story" });
        await alice.SeesAsync("my story");
        await newsroom.DoneAsync();
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task What_a_button_changed_is_drawn_anew_for_everybody()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Teams.Person("alice"), newsroom.Teams.Person("bob"));
        await alice.MentionAsync("politics", Question);
        var shown = await CardAsync(bob);
        var line = CardReading.Inputs(shown.Activity).First(input => (string?)input["type"] == "Input.Text");
        await bob.PressAsync(shown, "OK", new Dictionary<string, string> { [(string)line["id"]!] = "another story" });
        await newsroom.Teams.WaitForAsync(teams => teams.Posts.Any(post => post.IsUpdated), "a card drawn anew");
        Assert.Equal(shown.Id, newsroom.Teams.Posts.Single(post => post.IsUpdated).Id);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task A_button_of_somebody_else_s_or_garbage_is_told_politely()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync(Question);
        var card = await CardAsync(alice);
        foreach (var data in (System.Text.Json.Nodes.JsonObject[])[[], new() { ["deed"] = 5 }, new() { ["deed"] = new System.Text.Json.Nodes.JsonObject { ["do"] = "fly" } }])
        {
            var pressed = await alice.ExecuteAsync(card, data);
            Assert.Equal(200, pressed.Status);
            Assert.Contains("Please ask again", pressed.Words, StringComparison.Ordinal);
        }

        Assert.Equal(501, (await alice.InvokeAsync("signin/verifyState", null)).Status);
    }

    private static Task<TeamsPost> CardAsync(TeamsPerson person) => person.SeesAsync(post => post.Buttons.Contains("Cite"), "a card with buttons");
}
