using System.Text.Json.Nodes;
using FactBot.Scenarios.Teams;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Everywhere;

/// <summary>A personal chat in Teams.</summary>
internal sealed class TeamsPlace : Place
{
    private readonly TeamsNewsroom newsroom;
    private readonly TeamsPerson alice;

    private TeamsPlace(TeamsNewsroom newsroom) => (this.newsroom, alice) = (newsroom, newsroom.Teams.Person("alice"));

    internal override string Name => "Teams";

    internal static async Task<Place> OpenAsync() => new TeamsPlace(await TeamsNewsroom.OpenAsync());

    internal override async Task<Shown> SayAsync(string text)
    {
        var before = alice.Seen.Length;
        await alice.SayAsync(text);
        await newsroom.DoneAsync();
        var answers = alice.Seen[before..];
        Assert.NotEmpty(answers);
        return Read(answers.Select(post => post.Card is { } card ? CardReading.Words(card) : post.Words));
    }

    internal override async Task<byte[]> ExportAsync(string text)
    {
        await alice.SayAsync(text);
        var offer = await alice.SeesAsync(post => post.Attachment(Consent) is not null, "a file to accept");
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = offer.Attachment(Consent)!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = new Uri(newsroom.Teams.Address, "upload/1").AbsoluteUri,
                ["contentUrl"] = "https://newsroom-my.sharepoint.com/facts.md",
                ["name"] = "facts.md",
                ["uniqueId"] = "u1",
                ["fileType"] = "md",
            },
        };
        await alice.InvokeAsync("fileConsent/invoke", value, offer.Conversation, offer.Id);
        await newsroom.DoneAsync();
        return [.. newsroom.Teams.Calls.Last(call => call.Name == "upload").Bytes];
    }

    public override ValueTask DisposeAsync() => newsroom.DisposeAsync();

    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";
}
