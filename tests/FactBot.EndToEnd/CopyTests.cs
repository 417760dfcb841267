namespace FactBot.EndToEnd;

public sealed class CopyTests(Browser browser, FactBotProcess factbot) : IClassFixture<FactBotProcess>
{
    [Fact]
    public async Task Copy_puts_rich_and_plain_text_together_on_the_clipboard()
    {
        await using var visit = await Visit.OpenAsync(browser, factbot.Address);
        var reply = await visit.SayAsync("export F-26 F-31 as html in mla");
        await reply.Locator("[data-action=copy]").ClickAsync();
        await reply.GetByText("Copied").WaitForAsync();

        var html = await ReadAsync(visit, "text/html");
        var plain = await ReadAsync(visit, "text/plain");
        Assert.Contains("<i>L’Express</i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#", html, StringComparison.Ordinal);
        Assert.StartsWith("1. 41% of global investments", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("<", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_in_a_style_is_copied_with_its_italics()
    {
        await using var visit = await Visit.OpenAsync(browser, factbot.Address);
        var reply = await visit.SayAsync("cite F-26 as apa");
        await reply.Locator("[data-action=copy]").ClickAsync();
        await reply.GetByText("Copied").WaitForAsync();

        Assert.Contains("<i>", await ReadAsync(visit, "text/html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<", await ReadAsync(visit, "text/plain"), StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(Visit visit, string type) => visit.Page.EvaluateAsync<string>(
        "async type => (await (await navigator.clipboard.read())[0].getType(type)).text()", type);
}
