using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

public sealed class FilesTests
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";

    [Fact]
    public async Task An_export_is_offered_put_into_OneDrive_and_shown()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("export F-26 as csv");
        var offer = await OfferAsync(alice);
        await AnswerAsync(newsroom, alice, offer, "accept");
        var shown = await alice.SeesAsync(post => post.Attachment("application/vnd.microsoft.teams.card.file.info") is not null, "the file");
        Assert.Equal("u1", (string?)shown.Attachment("application/vnd.microsoft.teams.card.file.info")!["uniqueId"]);
        await newsroom.DoneAsync();

        var put = Assert.Single(newsroom.Teams.Calls, call => call.Name == "upload");
        Assert.Null(put.Authorization);
        Assert.Contains("41%", Encoding.UTF8.GetString(put.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(newsroom.Teams.Posts, post => post.Id == offer.Id);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task What_is_declined_is_taken_away()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("export F-26 as csv");
        var offer = await OfferAsync(alice);
        await AnswerAsync(newsroom, alice, offer, "decline");
        await newsroom.DoneAsync();
        Assert.DoesNotContain(newsroom.Teams.Posts, post => post.Id == offer.Id);
        Assert.DoesNotContain(newsroom.Teams.Calls, call => call.Name == "upload");
    }

    [Fact]
    public async Task In_a_channel_the_file_comes_in_the_personal_chat_and_the_channel_is_told()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        await alice.MentionAsync("politics", "export F-26 as csv");
        Assert.Equal("personal", (await OfferAsync(alice)).Conversation.Type);
        Assert.Equal("channel", (await alice.SeesAsync("our personal chat")).Conversation.Type);
    }

    [Fact]
    public async Task In_a_channel_the_file_is_a_link_for_everybody_when_it_is_known_where_FactBot_is_reached()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { Settings = _ => [("WebUrl", "https://facts.newsroom.example")] });
        var (alice, bob) = (newsroom.Teams.Person("alice"), newsroom.Teams.Person("bob"));
        await alice.MentionAsync("politics", "export F-26 as csv");
        var link = (await bob.SeesAsync("https://facts.newsroom.example/teams/files/")).Words;
        var path = link[(link.IndexOf("(https://facts.newsroom.example", StringComparison.Ordinal) + "(https://facts.newsroom.example".Length)..link.IndexOf(')', StringComparison.Ordinal)];

        using var client = new HttpClient();
        using var file = await client.GetAsync(new Uri(newsroom.Endpoint, path), Newsroom.Cancelled);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("facts.csv", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("nosniff", file.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("41%", await file.Content.ReadAsStringAsync(Newsroom.Cancelled), StringComparison.Ordinal);
        using var guessed = await client.GetAsync(new Uri(newsroom.Endpoint, path[..^1] + "_"), Newsroom.Cancelled);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, guessed.StatusCode);
        await newsroom.DoneAsync();
        Assert.DoesNotContain(newsroom.Teams.Posts, post => post.Attachment(Consent) is not null);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Fact]
    public async Task Who_cannot_be_written_to_is_told_where_they_asked()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        newsroom.Teams.WithoutBot = [alice.Account.Id];
        await alice.MentionAsync("politics", "export F-26 as csv");
        Assert.Equal("channel", (await alice.SeesAsync("add FactBot for yourself")).Conversation.Type);
    }

    [Fact]
    public async Task A_file_that_OneDrive_refuses_is_told()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        newsroom.Teams.Faults.Status("upload", 403);
        await alice.SayAsync("export F-26 as csv");
        await AnswerAsync(newsroom, alice, await OfferAsync(alice), "accept");
        await alice.SeesAsync("could not be put into your OneDrive");
    }

    private static Task<TeamsPost> OfferAsync(TeamsPerson person) => person.SeesAsync(post => post.Attachment(Consent) is not null, "the offer of a file");

    private static Task<TeamsAcknowledgement> AnswerAsync(TeamsNewsroom newsroom, TeamsPerson person, TeamsPost offer, string action) => person.InvokeAsync(
        "fileConsent/invoke",
        new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = offer.Attachment(Consent)![action == "accept" ? "acceptContext" : "declineContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = new Uri(newsroom.Teams.Address, "upload/1").AbsoluteUri,
                ["contentUrl"] = "https://newsroom-my.sharepoint.com/facts.csv",
                ["name"] = "facts.csv",
                ["uniqueId"] = "u1",
                ["fileType"] = "csv",
            },
        },
        offer.Conversation,
        offer.Id);
}
