using System.Text.Json.Nodes;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

public sealed class AddingTests
{
    private static Dictionary<string, string> Filled => new() { ["kind"] = "claim", ["Words"] = "Rain fell on Monday.", ["Source"] = "L'Express" };

    [Fact]
    public async Task A_dialog_shows_what_is_missing_at_the_field_and_then_saves()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        await alice.InstallAsync();
        var welcome = await alice.SeesAsync("Add a fact");
        var dialog = await alice.InvokeAsync("task/fetch", Dialog(CardReading.Data(welcome.Activity, "Add a fact")));
        Assert.Equal("continue", (string?)dialog.Body!["task"]!["type"]);

        var missing = Filled;
        missing.Remove("Source");
        var refused = await alice.InvokeAsync("task/submit", Dialog(CardReading.Data(dialog.Card!, "Save", missing)));
        Assert.Contains("source", refused.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("continue", (string?)refused.Body!["task"]!["type"]);
        Assert.Equal(0, await newsroom.CountAsync());

        var saved = await alice.InvokeAsync("task/submit", Dialog(CardReading.Data(refused.Card!, "Save", Filled)));
        Assert.Equal("Saved as F-1.", (string?)saved.Body!["task"]!["value"]);
        await alice.SeesAsync("Rain fell on Monday.");
        await newsroom.DoneAsync();
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task A_form_in_the_conversation_does_the_same_and_twice_is_once()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("add claim Rain fell on Monday.");
        var form = await alice.SeesAsync(post => post.Buttons.Contains("Save"), "the form");
        var data = CardReading.Data(form.Activity, "Save", new Dictionary<string, string> { ["Source"] = "L'Express" });
        var both = await Task.WhenAll(alice.ExecuteAsync(form, data), alice.ExecuteAsync(form, data));
        Assert.All(both, pressed => Assert.Contains("Saved as F-1.", pressed.Words, StringComparison.Ordinal));
        await alice.SeesAsync("Saved as F-1.");
        await newsroom.DoneAsync();
        Assert.Equal(1, await newsroom.CountAsync());
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task A_message_is_saved_as_a_quote_of_who_wrote_it()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        var alice = newsroom.Teams.Person("alice");
        var value = new JsonObject
        {
            ["commandId"] = "saveAsFact",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject
            {
                ["id"] = "1629000000000",
                ["createdDateTime"] = "2021-08-15T04:00:00Z",
                ["linkToMessage"] = "https://teams.microsoft.com/l/message/19:x/1629000000000",
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Bob Example" } },
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>R&amp;D costs &lt;&nbsp;3&nbsp;%</p>" },
            },
        };
        var dialog = await alice.InvokeAsync("composeExtension/fetchTask", value);
        Assert.Contains(CardReading.Inputs(dialog.Card), input => (string?)input["value"] == "R&D costs < 3 %");
        var saved = await alice.InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "saveAsFact", ["data"] = CardReading.Data(dialog.Card!, "Save") });
        Assert.Contains("Saved as F-1.", saved.Words, StringComparison.Ordinal);

        await alice.SayAsync("sources F-1");
        Assert.Contains("Bob Example", (await alice.SeesAsync("Teams message")).Words, StringComparison.Ordinal);
        await newsroom.DoneAsync();
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task Guests_and_people_of_other_tenants_add_nothing()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false });
        foreach (var guest in new[] { newsroom.Teams.Person("gus", TeamsAccountKind.Guest), newsroom.Teams.Person("eve", TeamsAccountKind.External) })
        {
            await guest.SayAsync("add claim Rain fell. source: L'Express");
            await guest.SeesAsync(post => post.Conversation.Type == "personal", "an answer");
        }

        await newsroom.DoneAsync();
        Assert.Equal(0, await newsroom.CountAsync());
    }

    private static JsonObject Dialog(JsonObject data) => new() { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } };
}
