using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactBot.EndToEnd.Teams;

/// <summary>The desk in a Teams client that others wrote: what it shows, and what its buttons send.</summary>
public sealed partial class PlaygroundTests(Playground playground) : IClassFixture<Playground>
{
    private const string Question = "What share of global cybersecurity investment goes to Israeli companies?";
    private const string Personal = "Personal Chat";

    [Fact]
    public async Task A_question_is_answered_with_a_citation_and_a_card_whose_buttons_work()
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(Personal);

        await visit.SayAsync(Question, "F-26 · version 1");
        await visit.SeesAsync("Naftali Bennett, Prime Minister");
        await visit.ShootAsync("answer");
        await visit.PressAsync("Cite");
        await visit.SeesAsync("Citation for F-26:");
        await visit.SayAsync("show F-26", "External id: ");
        await visit.ShootAsync("whole-record");
    }

    [Fact]
    public async Task Words_that_look_like_markup_are_seen_as_they_were_said()
    {
        const string Words = "It was *not* [our](https://evil.example) <b>doing</b>, <at>everyone</at>: {{DATE(2021-07-24T00:00:00Z)}}";
        var saved = await playground.FactBot.SayAsync($"add quote “{Words}” by: Ada Archive source: Haaretz");
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(Personal);

        await visit.SayAsync($"show {(string?)saved["facts"]![0]!["id"]}", "Ada Archive");

        await Expect(visit.Page.Locator(".ac-richTextBlock", new() { HasText = "It was" })).ToHaveTextAsync($"“{Words}”");

        // The client may make an address clickable, but never another word.
        Assert.All(await visit.Page.Locator("a[href*='evil.example']").AllInnerTextsAsync(), label => Assert.Contains("evil.example", label, StringComparison.Ordinal));
        await visit.ShootAsync("markup");
    }

    [Fact]
    public async Task A_fact_is_added_by_filling_in_the_card_that_says_what_is_missing()
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(Personal);

        await visit.SayAsync("add quote “No comment from the desk”", "A quote needs to say who said it.");
        await visit.ShootAsync("form");
        await visit.FillAsync("Said by", "Benny Gantz");
        await visit.FillAsync("Newspaper, programme or platform", "L'Express");
        await visit.PressAsync("More fields");
        await visit.FillAsync("Where or how", "in an interview");
        await visit.PressAsync("Save");

        await visit.SeesAsync("in an interview");
        var saved = await playground.FactBot.SayAsync("No comment from the desk");
        Assert.Equal("No comment from the desk", (string?)saved["facts"]![0]!["statement"]);
        await visit.ShootAsync("saved");
    }

    [Fact]
    public async Task A_fact_is_put_on_a_list_beside_its_button()
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(Personal);

        await visit.SayAsync("show F-31", "F-31 · version 1");
        await visit.PressAsync("Add to list");
        await visit.FillAsync("Which list? A new name makes a new list.", "uzi");
        await visit.ShootAsync("add-to-list");
        await visit.PressAsync("OK");

        await visit.SeesAsync("Put F-31 on the list “uzi”.");
    }

    [Theory]
    [InlineData("Group Chat")]
    [InlineData("Newsroom - Pegasus")]
    public async Task Among_others_a_mention_is_answered_for_everybody(string chat)
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(chat);

        await visit.MentionAsync(Question, "F-26 · version 1");
        await visit.MentionAsync("cite it", "Citation for F-26:");
        await visit.ShootAsync(chat.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_is_searched_and_picked_from_where_a_message_is_written()
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(Personal);

        await visit.ExtensionAsync("Search Command");
        await visit.Page.GetByPlaceholder("Enter a search term").FillAsync("cybersecurity investment");
        await visit.Page.GetByPlaceholder("Enter a search term").PressAsync("Enter");

        var result = visit.Page.Locator(".fui-PopoverSurface").GetByText(Value()).First;
        await Expect(result).ToBeVisibleAsync();
        await visit.ShootAsync("search");
        await result.ClickAsync();
        await visit.Box.ClickAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.SeesAsync("F-26 · version 1");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cite", Exact = true })).ToHaveCountAsync(0);
        await visit.ShootAsync("picked");
    }

    [Fact]
    public async Task A_fact_is_added_in_the_dialog_of_an_action()
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(Personal);

        await visit.ExtensionAsync("Action Command");
        await visit.Dialog.GetByPlaceholder("Input command id or leave blanks").FillAsync("addFact");
        await visit.Dialog.Locator("button[aria-label=Create]").ClickAsync();
        await Expect(visit.Dialog.GetByLabel("Kind of fact").First).ToBeVisibleAsync();

        await visit.ShootAsync("dialog");
        await visit.Dialog.GetByLabel(Words()).FillAsync("Rain fell on Monday in Haifa");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(visit.Dialog.GetByText("Say whether it is a claim, a quote or a figure.").First).ToBeVisibleAsync();
        await Expect(visit.Dialog.GetByText("needs a source").First).ToBeVisibleAsync();
        await visit.ShootAsync("dialog-faults");
        await visit.Dialog.GetByLabel("Kind of fact").First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "claim", Exact = true }).ClickAsync();
        await visit.Dialog.GetByLabel("Newspaper, programme or platform", new() { Exact = true }).FillAsync("Harbour log");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(visit.Page.GetByText("Saved as F-").First).ToBeVisibleAsync();
        await visit.ShootAsync("dialog-saved");
        var saved = await playground.FactBot.SayAsync("Rain fell on Monday in Haifa");
        Assert.Equal("Rain fell on Monday in Haifa", (string?)saved["facts"]![0]!["statement"]);
    }

    [Fact]
    public async Task An_export_among_others_is_a_link_to_the_file()
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync("Group Chat");

        await visit.MentionAsync("export F-26 as csv", ", for an hour");
        var link = visit.Page.Locator("a[href*='/teams/files/']").Last;
        await Expect(link).ToHaveTextAsync("facts.csv");
        await visit.ShootAsync("export");

        using var client = new HttpClient();
        var path = new Uri((await link.GetAttributeAsync("href"))!).AbsolutePath;
        Assert.Contains("41%", await client.GetStringAsync(new Uri(playground.FactBot.Address, path), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_on_file_is_said_plainly()
    {
        await using var visit = await playground.OpenAsync();
        await visit.GoToAsync(Personal);

        await visit.SayAsync("How tall is the Eiffel Tower?", "No sourced fact on file");
        await visit.ShootAsync("nothing");
    }

    [GeneratedRegex("41 ?%")]
    private static partial Regex Value();

    [GeneratedRegex("^Words")]
    private static partial Regex Words();
}
