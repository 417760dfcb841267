using FactBot.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactBot.EndToEnd;

public sealed class PageTests(Browser browser, ScriptedSite site) : IClassFixture<ScriptedSite>
{
    private static readonly string[] Everything =
    [
        "What share of investment?", "Who spoke of Uzi diplomacy?", "many", "near", "nothing of the kind", "show F-17", "hebrew", "hostile", "lists", "help", "export", "cite F-12",
    ];

    [Fact]
    public async Task Nothing_is_wider_than_a_small_phone()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address, Eyes.Phone);

        foreach (var text in Everything)
        {
            await visit.SayAsync(text);
            Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task A_link_to_a_fact_shows_it()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);

        await visit.Page.GotoAsync($"{site.Address}facts/F-17");

        await Expect(visit.Page.GetByText("show F-17")).ToBeVisibleAsync();
        await Expect(await visit.ReplyAsync()).ToContainTextAsync("F-17");
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_and_closes()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address, Eyes.Phone);
        var lists = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lists", Exact = true });
        await Expect(lists).ToBeHiddenAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await lists.ClickAsync();

        await Expect(await visit.ReplyAsync()).ToContainTextAsync("arms & exports");
        await Expect(lists).ToBeHiddenAsync();
    }

    [Fact]
    public async Task It_is_dark_where_the_system_is_and_the_choice_is_remembered()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address, new Eyes(Scheme: ColorScheme.Dark));
        var toggle = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" });
        await Expect(toggle).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(23, 22, 20)");

        await toggle.ClickAsync();
        await visit.Page.ReloadAsync();

        await Expect(toggle).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(251, 250, 246)");
    }

    [Fact]
    public async Task Stored_text_is_never_markup_and_no_address_but_the_webs_is_linked()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);

        var reply = await visit.SayAsync("hostile");

        Assert.Equal(ScriptedFacts.Hostile, await reply.Locator(".exact").EvaluateAsync<string>("node => node.textContent"));
        await Expect(reply.Locator("img, script, a[href^='javascript:']")).ToHaveCountAsync(0);
        Assert.Null(await visit.Page.EvaluateAsync<int?>("window.pwned ?? null"));
        var links = await (await visit.SayAsync("What share of investment?")).Locator("a").AllAsync();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal("noopener noreferrer", await link.GetAttributeAsync("rel"));
        }
    }

    [Fact]
    public async Task Where_nobody_else_reads_nothing_is_offered_to_share()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);

        var reply = await visit.SayAsync("Who spoke of Uzi diplomacy?");

        await Expect(reply.Locator("[data-action=cite]")).ToBeVisibleAsync();
        await Expect(reply.Locator("[data-action=share]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_long_answer_shows_five_facts_and_then_the_rest()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);

        var reply = await visit.SayAsync("many");

        await Expect(reply.Locator(".fact:visible")).ToHaveCountAsync(5);
        await reply.GetByRole(AriaRole.Button, new() { Name = "Show 3 more" }).ClickAsync();
        await Expect(reply.Locator(".fact:visible")).ToHaveCountAsync(8);
    }

    [Fact]
    public async Task A_message_that_failed_is_tried_again_under_the_same_key()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        visit.Expected = "503";
        site.Desk.IsStoreDown = true;
        var reply = await visit.SayAsync("Who spoke of Uzi diplomacy?");
        await Expect(reply.Locator(".headline")).ToContainTextAsync("The disk is full");

        site.Desk.IsStoreDown = false;
        await reply.Locator("[data-action=retry]").ClickAsync();

        await Expect(visit.Latest.Locator(".exact")).ToContainTextAsync("Uzi diplomacy");
        var sent = site.Desk.Told.TakeLast(2).Select(message => message.IdempotencyKey).ToArray();
        Assert.NotNull(sent[0]);
        Assert.Equal(sent[0], sent[1]);
    }

    [Fact]
    public async Task A_reload_keeps_the_conversation_and_clearing_ends_it()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        await visit.SayAsync("Who spoke of Uzi diplomacy?");

        await visit.Page.ReloadAsync();
        await Expect(visit.Latest.Locator(".exact")).ToContainTextAsync("Uzi diplomacy");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear this page" }).ClickAsync();

        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_is_downloaded_byte_for_byte()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        var reply = await visit.SayAsync("export");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => reply.Locator("[data-action=download]").ClickAsync());

        Assert.Equal("facts.md", download.SuggestedFilename);
        Assert.StartsWith("# Facts\n\n41% of", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assistive_technology_finds_names_and_roles()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        await visit.SayAsync("Who spoke of Uzi diplomacy?");

        await Expect(visit.Page.Locator("main")).ToMatchAriaSnapshotAsync(
            """
            - log "Conversation":
              - 'article "You: Who spoke of Uzi diplomacy?"':
                - 'heading "You: Who spoke of Uzi diplomacy?" [level=2]'
                - article "F-17 · version 3":
                  - blockquote:
                    - button /Source 1/
                    - button /Source 2/
                  - list "Take care":
                    - listitem: /Disputed/
                  - heading "F-17 · version 3" [level=3]
                  - list "How far it was checked"
                  - button "Cite"
                  - button "Copy"
                  - button "Add to list"
                - heading "Sources" [level=3]
            - textbox "Ask a question, or give a command"
            - button "Send"
            """);
    }
}
