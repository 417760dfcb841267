using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactBot.EndToEnd;

public sealed class AddTests(Browser browser, FactBotProcess factBot) : IClassFixture<FactBotProcess>
{
    private const string Words = "Wir müssen “dieselben” roten Linien achten …\u00a0🙂";

    [Fact]
    public async Task A_quote_is_added_through_the_form_after_its_fault_is_mended_and_comes_back_word_for_word()
    {
        await using var visit = await Visit.OpenAsync(browser, factBot.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Quote", Exact = true }).ClickAsync();
        await visit.Dialog.WaitForAsync();

        await Field(visit, "words").FillAsync(Words);
        await Field(visit, "by").FillAsync("Clara Schreiber");
        await SaveAsync(visit);

        await Expect(visit.Dialog.Locator(".faults")).ToBeFocusedAsync();
        await Expect(Field(visit, "words")).ToHaveValueAsync(Words);

        await Field(visit, "source").FillAsync("Rote Linien");
        await Field(visit, "container").FillAsync("Der Bote");
        await SaveAsync(visit);

        await Expect(visit.Dialog).ToHaveCountAsync(0);
        await Expect(visit.Latest.Locator(".reply")).ToHaveAttributeAsync("data-outcome", "done");
        var answer = await visit.SayAsync("by:\"Clara Schreiber\"");
        Assert.Equal(Words, await answer.Locator(".exact").First.EvaluateAsync<string>("node => node.textContent"));
    }

    [Fact]
    public async Task Hostile_text_is_kept_and_shown_as_text()
    {
        const string hostile = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>";
        await using var visit = await Visit.OpenAsync(browser, factBot.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Claim", Exact = true }).ClickAsync();
        await visit.Dialog.WaitForAsync();
        await Field(visit, "words").FillAsync($"Xylophones are loud {hostile}");
        await Field(visit, "by").FillAsync(hostile);
        await Field(visit, "source").FillAsync(hostile);
        await SaveAsync(visit);
        await Expect(visit.Dialog).ToHaveCountAsync(0);

        var answer = await visit.SayAsync("Are xylophones loud?");

        await Expect(answer.Locator(".exact").First).ToHaveTextAsync($"Xylophones are loud {hostile}");
        await Expect(visit.Page.Locator("img, main script")).ToHaveCountAsync(0);
        Assert.Null(await visit.Page.EvaluateAsync<int?>("window.pwned ?? null"));
    }

    private static ILocator Field(Visit visit, string name) => visit.Dialog.Locator($"[name={name}]").First;

    private static Task SaveAsync(Visit visit) => visit.Dialog.Locator("[type=submit]").ClickAsync();
}
