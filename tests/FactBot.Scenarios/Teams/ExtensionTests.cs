using System.Text.Json.Nodes;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

public sealed class ExtensionTests
{
    [Fact]
    public async Task A_search_gives_cards_with_previews_and_so_does_the_first_look()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        var found = await alice.InvokeAsync("composeExtension/query", Query("query", "cybersecurity investment"));
        Assert.Equal("result", (string?)found.Body!["composeExtension"]!["type"]);
        var first = found.Body["composeExtension"]!["attachments"]![0]!;
        Assert.Contains("41%", (string)first["preview"]!["content"]!["title"]!, StringComparison.Ordinal);
        Assert.NotNull(found.Card);
        var look = await alice.InvokeAsync("composeExtension/query", Query("initialRun", "true"));
        Assert.NotEmpty(look.Body!["composeExtension"]!["attachments"]!.AsArray());
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task Further_results_come_behind_the_first_ones()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        List<string> shown = [];
        for (var skip = 0; skip < 50; skip += 10)
        {
            var query = Query("initialRun", "true");
            query["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = 10 };
            var page = await alice.InvokeAsync("composeExtension/query", query);
            shown.AddRange(page.Body!["composeExtension"]!["attachments"]?.AsArray().Select(result => (string)result!["preview"]!["content"]!["text"]!) ?? []);
        }

        Assert.Equal(37, shown.Count);
        Assert.Equal(37, shown.Distinct().Count());
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task What_is_typed_into_the_search_is_never_carried_out()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        await alice.InvokeAsync("composeExtension/query", Query("query", "add claim Rain fell. source: L'Express"));
        Assert.Equal(0, await newsroom.CountAsync());
    }

    [Fact]
    public async Task What_is_not_for_everybody_is_found_by_nobody()
    {
        await using var newsroom = await TeamsNewsroom.WithEdithAsync();
        await newsroom.SayAsync("add claim Coal was banned in Oslo. source: Budget ground rules: off record");
        var found = await newsroom.Teams.Person("edith").InvokeAsync("composeExtension/query", Query("query", "Coal banned in Oslo"));
        Assert.DoesNotContain("Coal", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_fact_shows_it_and_any_other_link_nothing()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { Settings = _ => [("WebUrl", "https://facts.newsroom.example")] });
        var alice = newsroom.Teams.Person("alice");
        Assert.Contains("41%", (await LinkAsync("https://facts.newsroom.example/facts/F-26")).Words, StringComparison.Ordinal);
        foreach (var other in new[] { "https://facts.newsroom.example/facts/F-9999", "https://evil.example/facts/F-26", "https://facts.newsroom.example/facts/x" })
        {
            Assert.Empty((await LinkAsync(other)).Body!["composeExtension"]!["attachments"]!.AsArray());
        }

        Assert.Equal("config", (string?)(await alice.InvokeAsync("composeExtension/querySettingUrl", new JsonObject())).Body!["composeExtension"]!["type"]);
        Assert.Empty(newsroom.Teams.Violations);

        Task<TeamsAcknowledgement> LinkAsync(string url) => alice.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = url });
    }

    [Fact]
    public async Task It_works_in_chats_that_FactBot_is_not_in()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        var elsewhere = newsroom.Teams.Conversation("19:private@thread.v2", "groupChat", "private", hasBot: false);
        var dialog = await alice.InvokeAsync("composeExtension/fetchTask", new JsonObject { ["commandId"] = "addFact" }, elsewhere);
        Assert.Contains("Save", dialog.Words, StringComparison.Ordinal);
    }

    private static JsonObject Query(string name, string value) => new()
    {
        ["commandId"] = "searchFacts",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = value }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    };
}
