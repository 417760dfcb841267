using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace FactBot.EndToEnd;

public sealed partial class AskTests(Browser browser, FactBotProcess factBot) : IClassFixture<FactBotProcess>
{
    private const string Question = "What share of global cybersecurity investment goes to Israeli companies?";

    [Fact]
    public async Task The_sample_question_is_answered_with_its_figure_speaker_and_source()
    {
        await using var visit = await Visit.OpenAsync(browser, factBot.Address);

        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = Question }).ClickAsync();
        var reply = await visit.ReplyAsync();

        var lead = reply.Locator(".lead-fact");
        await Expect(lead.Locator(".value")).ToHaveTextAsync(Percent());
        await Expect(lead.Locator(".speaker")).ToContainTextAsync("Naftali Bennett");
        await Expect(reply.Locator(".references")).ToContainTextAsync(Newspaper());
        var chip = lead.Locator(".chip").First;
        await chip.ClickAsync();
        await Expect(chip).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(lead.Locator(".excerpt").First).ToContainTextAsync("41%");
    }

    [Fact]
    public async Task What_is_not_on_file_is_answered_with_silence_said_plainly()
    {
        await using var visit = await Visit.OpenAsync(browser, factBot.Address);

        var reply = await visit.SayAsync("How tall is the Eiffel Tower?");

        await Expect(reply.Locator(".headline")).ToContainTextAsync("No sourced fact");
        await Expect(reply.Locator(".fact")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Each_button_of_a_fact_does_what_it_says()
    {
        await using var visit = await Visit.OpenAsync(browser, factBot.Address);
        var answer = (await visit.SayAsync(Question)).Locator(".lead-fact");
        var turns = visit.Page.Locator(".turn");

        await answer.Locator("[data-action=copy]").ClickAsync();
        Assert.Contains("41", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        var expected = 1;
        foreach (var deed in (string[])["cite", "history", "sources", "show"])
        {
            await turns.First.Locator($".lead-fact [data-action={deed}]").ClickAsync();
            await Expect(turns).ToHaveCountAsync(++expected);
            await Expect(await visit.ReplyAsync()).ToHaveAttributeAsync("data-outcome", Success());
        }
    }

    [Fact]
    public async Task A_fact_goes_on_a_list_and_the_list_is_exported()
    {
        await using var visit = await Visit.OpenAsync(browser, factBot.Address);
        var answer = await visit.SayAsync(Question);

        await answer.Locator(".lead-fact [data-action=add-to-list]").ClickAsync();
        await visit.Dialog.Locator("input").FillAsync("the pegasus story");
        await visit.Dialog.Locator("input").PressAsync("Enter");
        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(2);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Lists", Exact = true }).ClickAsync();
        var row = (await visit.ReplyAsync()).Locator(".rows > li").Filter(new() { HasText = "the pegasus story" });
        await row.Locator("summary").ClickAsync();
        await row.Locator("[data-action=export-csv]").ClickAsync();
        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(4);
        var download = await visit.Page.RunAndWaitForDownloadAsync(async () => await (await visit.ReplyAsync()).Locator("[data-action=download]").ClickAsync());

        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("41", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^41\s?%$")]
    private static partial Regex Percent();

    [GeneratedRegex("L['’]Express")]
    private static partial Regex Newspaper();

    [GeneratedRegex("^(found|done)$")]
    private static partial Regex Success();
}
