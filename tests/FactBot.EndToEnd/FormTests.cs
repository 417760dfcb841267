using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactBot.EndToEnd;

public sealed class FormTests(Browser browser, ScriptedSite site) : IClassFixture<ScriptedSite>
{
    [Fact]
    public async Task Every_fault_stands_at_its_field_and_in_the_summary_that_leads_there()
    {
        await using var visit = await OpenFormAsync();
        await Field(visit, "said-on").FillAsync("last Tuesday");
        await SaveAsync(visit);

        await Expect(visit.Dialog.Locator(".faults li")).ToHaveCountAsync(3);
        await Expect(visit.Dialog.Locator("[aria-invalid=true]")).ToHaveCountAsync(3);
        await Expect(Field(visit, "said-on")).ToHaveAccessibleDescriptionAsync("“last Tuesday” is no date. For example: said: 24 July 2021");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "A fact without a source cannot be kept." }).ClickAsync();
        await Expect(Field(visit, "source")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Closing_a_form_loses_nothing_and_opening_it_again_brings_it_back()
    {
        await using var visit = await OpenFormAsync();
        await Field(visit, "words").FillAsync("half a thought");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Dialog).ToHaveCountAsync(0);
        await visit.Latest.Locator("[data-action=open-form]").ClickAsync();

        await Expect(Field(visit, "words")).ToHaveValueAsync("half a thought");
    }

    [Fact]
    public async Task Several_sources_are_sent_in_order_and_one_taken_out_is_gone()
    {
        await using var visit = await OpenFormAsync();
        await Field(visit, "words").FillAsync("We must respect the same red lines");
        await Field(visit, "source").FillAsync("First");
        foreach (var title in (string[])["Second", "Third"])
        {
            await visit.Dialog.Locator(".add-source").ClickAsync();
            await visit.Dialog.Locator("[name=source]").Last.FillAsync(title);
        }

        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove source 2" }).ClickAsync();
        await SaveAsync(visit);

        await Expect(visit.Latest.Locator(".headline")).ToHaveTextAsync("Kept as F-31, version 1.");
        var form = site.Desk.Told.Last(message => message.Form is not null).Form!;
        Assert.Equal(["First", "Third"], form.Citations.Select(citation => citation[FactBot.Domain.Drafts.Field.Source]));
    }

    [Fact]
    public async Task Near_duplicates_are_shown_before_saving_anyway()
    {
        await using var visit = await OpenFormAsync();
        await Field(visit, "words").FillAsync("It was Uzi diplomacy");
        await Field(visit, "source").FillAsync("The case");
        await SaveAsync(visit);

        await Expect(visit.Dialog.Locator(".near .fact")).ToContainTextAsync("Uzi diplomacy");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save anyway" }).ClickAsync();

        await Expect(visit.Dialog).ToHaveCountAsync(0);
        await Expect(visit.Latest.Locator(".headline")).ToHaveTextAsync("Kept as F-31, version 1.");
    }

    [Fact]
    public async Task A_form_that_could_not_be_saved_keeps_everything_and_its_key()
    {
        await using var visit = await OpenFormAsync();
        visit.Expected = "503";
        await Field(visit, "words").FillAsync("We must respect the same red lines");
        await Field(visit, "source").FillAsync("The case");
        site.Desk.IsStoreDown = true;
        await SaveAsync(visit);
        await Expect(visit.Dialog.Locator(".problem")).ToContainTextAsync("The disk is full");
        await Expect(Field(visit, "words")).ToHaveValueAsync("We must respect the same red lines");

        site.Desk.IsStoreDown = false;
        await SaveAsync(visit);

        await Expect(visit.Dialog).ToHaveCountAsync(0);
        var sent = site.Desk.Told.TakeLast(2).ToArray();
        Assert.NotNull(sent[0].IdempotencyKey);
        Assert.Equal(sent[0].IdempotencyKey, sent[1].IdempotencyKey);
    }

    private async Task<Visit> OpenFormAsync()
    {
        var visit = await Visit.OpenAsync(browser, site.Address);
        await visit.SayAsync("add quote");
        await visit.Dialog.WaitForAsync();
        return visit;
    }

    private static ILocator Field(Visit visit, string name) => visit.Dialog.Locator($"[name={name}]").First;

    private static Task SaveAsync(Visit visit) => visit.Dialog.Locator("[type=submit]").ClickAsync();
}
