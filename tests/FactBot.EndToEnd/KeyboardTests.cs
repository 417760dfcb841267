using static Microsoft.Playwright.Assertions;

namespace FactBot.EndToEnd;

public sealed class KeyboardTests(Browser browser, ScriptedSite site) : IClassFixture<ScriptedSite>
{
    [Fact]
    public async Task A_question_is_asked_read_and_acted_on_without_a_mouse()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        var keys = visit.Page.Keyboard;
        await Expect(visit.Box).ToBeFocusedAsync();

        await keys.TypeAsync("Who spoke of Uzi diplomacy?");
        await keys.PressAsync("Enter");
        var reply = await visit.ReplyAsync();
        await BackToAsync(visit, reply.Locator(".chip").First);
        await keys.PressAsync("Enter");
        await Expect(reply.Locator(".excerpt").First).ToBeVisibleAsync();

        await keys.PressAsync("/");
        await Expect(visit.Box).ToBeFocusedAsync();
        await Expect(visit.Box).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_was_sent_comes_back_with_the_arrow_and_what_was_being_typed_is_kept()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        await visit.SayAsync("first");
        await visit.SayAsync("second");
        var keys = visit.Page.Keyboard;

        await keys.PressAsync("ArrowUp");
        await Expect(visit.Box).ToHaveValueAsync("second");
        await keys.PressAsync("ArrowUp");
        await Expect(visit.Box).ToHaveValueAsync("first");
        await keys.PressAsync("ArrowUp");
        await Expect(visit.Box).ToHaveValueAsync("first");
        await keys.PressAsync("ArrowDown");
        await Expect(visit.Box).ToHaveValueAsync("second");
        await keys.PressAsync("ArrowDown");
        await Expect(visit.Box).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Shift_and_enter_break_the_line_and_enter_sends_it()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        var keys = visit.Page.Keyboard;

        await keys.TypeAsync("add nothing");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("by: Itai Mack");
        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(0);
        await keys.PressAsync("Enter");
        await visit.ReplyAsync();

        Assert.Equal("add nothing\nby: Itai Mack", site.Desk.Told.Last().Text);
    }

    [Fact]
    public async Task Escape_closes_a_dialog_and_the_focus_returns_to_its_button()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        var reply = await visit.SayAsync("Who spoke of Uzi diplomacy?");
        var button = reply.Locator("[data-action=add-to-list]");
        await BackToAsync(visit, button);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Dialog.Locator("input")).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(visit.Dialog).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_line_that_is_asked_for_is_sent_in_quotation_marks()
    {
        await using var visit = await Visit.OpenAsync(browser, site.Address);
        var reply = await visit.SayAsync("Who spoke of Uzi diplomacy?");
        await reply.Locator("[data-action=add-to-list]").ClickAsync();

        await visit.Page.Keyboard.TypeAsync("arms \"and\" exports add F-1");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(2);
        await visit.ReplyAsync();

        Assert.Equal("list \"arms ”and” exports add F-1\" add F-17", site.Desk.Told.Last().Text);
    }

    private static async Task BackToAsync(Visit visit, Microsoft.Playwright.ILocator wanted)
    {
        for (var steps = 0; steps < 30 && !await wanted.EvaluateAsync<bool>("node => node === document.activeElement"); steps++)
        {
            await visit.Page.Keyboard.PressAsync("Shift+Tab");
        }

        await Expect(wanted).ToBeFocusedAsync();
    }
}
