using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.Slack.Tests.Fake;

/// <summary>The fake remembers what apps rely on.</summary>
public sealed class MemoryTests
{
    [Fact]
    public async Task Metadata_comes_back_only_when_asked_for()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var channel = slack.Channel("general");
        var metadata = new JsonObject { ["event_type"] = "turn", ["event_payload"] = new JsonObject { ["id"] = "42" } };
        await caller.FormAsync("chat.postMessage", ("channel", channel.Id), ("text", "x"), ("metadata", metadata.ToJsonString()));

        var without = await caller.FormAsync("conversations.history", ("channel", channel.Id));
        var with = await caller.FormAsync("conversations.history", ("channel", channel.Id), ("include_all_metadata", "true"));

        Assert.Null(without["messages"]![0]!["metadata"]);
        Assert.Equal("42", (string?)with["messages"]![0]!["metadata"]!["event_payload"]!["id"]);
    }

    [Fact]
    public async Task History_is_newest_first_in_pages_and_replies_are_oldest_first()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Events = [] });
        using var caller = new Caller(slack);
        var alice = slack.Person("alice");
        var channel = slack.Channel("general").Id;
        var first = await alice.SayAsync("general", "first");
        await alice.ReplyInThreadAsync(first, "reply 1");
        await alice.ReplyInThreadAsync(first, "reply 2");
        await alice.SayAsync("general", "second");

        var page = await caller.FormAsync("conversations.history", ("channel", channel), ("limit", "1"));
        var next = await caller.FormAsync("conversations.history", ("channel", channel), ("limit", "1"), ("cursor", (string)page["response_metadata"]!["next_cursor"]!));
        var thread = await caller.FormAsync("conversations.replies", ("channel", channel), ("ts", first.Ts));

        Assert.Equal(["second"], Texts(page));
        Assert.Equal(["first"], Texts(next));
        Assert.Equal("", (string?)next["response_metadata"]!["next_cursor"]);
        Assert.Equal(["first", "reply 1", "reply 2"], Texts(thread));
    }

    [Fact]
    public async Task An_upload_is_shared_with_its_exact_bytes_and_read_with_a_token_only()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0, 13, 10, 255];
        var begun = await caller.FormAsync("files.getUploadURLExternal", ("filename", "facts.bin"), ("length", "7"));
        var address = new Uri((string)begun["upload_url"]!);

        using var wrong = await caller.PostAsync(address, [1, 2]);
        using var right = await caller.PostAsync(address, bytes);
        var completed = await caller.JsonAsync("files.completeUploadExternal", new JsonObject
        {
            ["files"] = new JsonArray(new JsonObject { ["id"] = (string?)begun["file_id"], ["title"] = "Facts" }),
            ["channel_id"] = slack.Channel("general").Id,
        });

        Assert.Equal(400, (int)wrong.StatusCode);
        Assert.Equal(200, (int)right.StatusCode);
        Assert.True((bool)completed["ok"]!);
        Assert.Equal(bytes, (await slack.Person("alice").SeesFileAsync("facts.bin")).Bytes);
        Assert.Equal("text/html", await MediaTypeAsync(caller, slack, (string)begun["file_id"]!));
    }

    [Fact]
    public async Task A_home_tab_changed_by_somebody_else_is_a_hash_conflict()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var user = slack.Person("alice").User.Id;

        var first = await caller.JsonAsync("views.publish", Home(user));
        var second = await caller.JsonAsync("views.publish", Home(user, (string?)first["view"]!["hash"]));
        var late = await caller.JsonAsync("views.publish", Home(user, (string?)first["view"]!["hash"]));

        Assert.Equal((string?)first["view"]!["id"], (string?)second["view"]!["id"]);
        Assert.Equal("hash_conflict", (string?)late["error"]);
    }

    [Fact]
    public async Task Installing_gives_a_token_once_and_a_refresh_token_is_good_once()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { RotatesTokens = true });
        using var caller = new Caller(slack);
        var options = slack.Options;
        using var consent = await caller.Client.GetAsync(
            new Uri(slack.BaseUrl, $"oauth/v2/authorize?client_id={options.ClientId}&scope=chat:write&redirect_uri=http://127.0.0.1/back&state=s1"),
            TestContext.Current.CancellationToken);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(consent.Headers.Location!.Query);
        (string, string)[] app = [("client_id", options.ClientId), ("client_secret", options.ClientSecret)];

        var token = await caller.FormAsync("oauth.v2.access", [.. app, ("code", query["code"]!)]);
        var again = await caller.FormAsync("oauth.v2.access", [.. app, ("code", query["code"]!)]);
        var fresh = await caller.FormAsync("oauth.v2.access", [.. app, ("grant_type", "refresh_token"), ("refresh_token", (string)token["refresh_token"]!)]);
        var stale = await caller.FormAsync("oauth.v2.access", [.. app, ("grant_type", "refresh_token"), ("refresh_token", (string)token["refresh_token"]!)]);

        Assert.Equal("s1", query["state"]);
        Assert.Equal("invalid_code", (string?)again["error"]);
        Assert.Equal("invalid_refresh_token", (string?)stale["error"]);
        using var old = new Caller(slack, (string)token["access_token"]!);
        using var now = new Caller(slack, (string)fresh["access_token"]!);
        Assert.Equal("token_expired", (string?)(await old.JsonAsync("auth.test", []))["error"]);
        Assert.True((bool)(await now.JsonAsync("auth.test", []))["ok"]!);
    }

    private static IEnumerable<string?> Texts(JsonObject page) => page["messages"]!.AsArray().Select(message => (string?)message!["text"]);

    private static JsonObject Home(string user, string? hash = null) => new()
    {
        ["user_id"] = user,
        ["hash"] = hash,
        ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) },
    };

    private static async Task<string?> MediaTypeAsync(Caller caller, FakeSlack slack, string file)
    {
        using var response = await caller.Client.GetAsync(new Uri(slack.BaseUrl, $"files-pri/{file}/facts.bin"), TestContext.Current.CancellationToken);
        return response.Content.Headers.ContentType?.MediaType;
    }
}
