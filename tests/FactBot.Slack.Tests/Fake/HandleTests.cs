using System.Text.Json.Nodes;
using FactBot.Testing.Slack;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Fake;

/// <summary>Trigger ids and response URLs live as long, and are good as often, as Slack's.</summary>
public sealed class HandleTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task A_trigger_id_opens_one_view_within_three_seconds()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = time });
        using var caller = new Caller(slack);
        var alice = slack.Person("alice");
        var used = await TriggerAsync(slack, alice);
        var late = await TriggerAsync(slack, alice);

        var opened = await caller.JsonAsync("views.open", Open(used));
        var again = await caller.JsonAsync("views.open", Open(used));
        time.Advance(TimeSpan.FromSeconds(3.1));
        var expired = await caller.JsonAsync("views.open", Open(late));
        var invented = await caller.JsonAsync("views.open", Open("1.2.3"));

        Assert.True((bool)opened["ok"]!);
        Assert.Equal("Facts", (await alice.SeesModalAsync()).Title);
        Assert.Equal("exchanged_trigger_id", (string?)again["error"]);
        Assert.Equal("expired_trigger_id", (string?)expired["error"]);
        Assert.Equal("invalid_trigger_id", (string?)invented["error"]);
    }

    [Fact]
    public async Task A_view_above_a_limit_is_refused()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var view = View("A title that is far too long");
        view["private_metadata"] = new string('x', 3001);

        var refused = await caller.JsonAsync("views.open", new JsonObject { ["trigger_id"] = await TriggerAsync(slack, slack.Person("alice")), ["view"] = view });

        Assert.Equal("invalid_arguments", (string?)refused["error"]);
        Assert.Equal(
            ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]", "[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]"],
            refused["response_metadata"]!["messages"]!.AsArray().Select(line => (string?)line));
    }

    [Fact]
    public async Task At_most_three_views_lie_on_each_other()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var alice = slack.Person("alice");
        var answers = new List<JsonObject> { await caller.JsonAsync("views.open", Open(await TriggerAsync(slack, alice))) };
        for (var i = 0; i < 3; i++)
        {
            answers.Add(await caller.JsonAsync("views.push", Open(await TriggerAsync(slack, alice))));
        }

        Assert.Equal([null, null, null, "push_limit_reached"], answers.Select(answer => (string?)answer["error"]));
        Assert.Equal((string?)answers[0]["view"]!["id"], (string?)answers[2]["view"]!["root_view_id"]);
        Assert.Equal((string?)answers[1]["view"]!["id"], (string?)answers[2]["view"]!["previous_view_id"]);
    }

    [Fact]
    public async Task A_response_url_is_good_five_times_and_thirty_minutes()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = time });
        using var caller = new Caller(slack);
        var first = await ResponseUrlAsync(slack);
        var second = await ResponseUrlAsync(slack);

        var statuses = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            using var response = await caller.RespondAsync(first, new JsonObject { ["text"] = "x" });
            statuses.Add((int)response.StatusCode);
        }

        time.Advance(TimeSpan.FromMinutes(31));
        using var expired = await caller.RespondAsync(second, new JsonObject { ["text"] = "x" });

        Assert.Equal([200, 200, 200, 200, 200, 404], statuses);
        Assert.Equal("expired_url", (string?)(await Caller.ReadAsync(expired))["error"]);
        Assert.All(slack.Messages, message => Assert.True(message.IsEphemeral));
    }

    private static async Task<string> TriggerAsync(FakeSlack slack, SlackPerson person) => (await slack.HandlesAsync(person.User, null, null)).Trigger;

    private static async Task<Uri> ResponseUrlAsync(FakeSlack slack)
    {
        var user = slack.Person("alice").User;
        return (await slack.HandlesAsync(user, new SlackOrigin(user.Id, slack.Channel("general").Id), null)).ResponseUrl!;
    }

    private static JsonObject Open(string trigger) => new() { ["trigger_id"] = trigger, ["view"] = View("Facts") };

    private static JsonObject View(string title) => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = title },
        ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }),
    };
}
