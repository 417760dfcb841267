using FactBot.Scenarios.Slack;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Everywhere;

/// <summary>A direct message in Slack.</summary>
internal sealed class SlackPlace : Place
{
    private readonly SlackNewsroom newsroom;
    private readonly SlackPerson alice;

    private SlackPlace(SlackNewsroom newsroom) => (this.newsroom, alice) = (newsroom, newsroom.Slack.Person("alice"));

    internal override string Name => "Slack";

    internal static async Task<Place> OpenAsync() => new SlackPlace(await SlackNewsroom.OpenAsync());

    internal override async Task<Shown> SayAsync(string text)
    {
        var before = (await SlackNewsroom.SeenByAsync(alice)).Count;
        await alice.DirectAsync(text);
        await newsroom.DoneAsync();
        var answers = (await SlackNewsroom.SeenByAsync(alice)).Skip(before).ToList();
        Assert.NotEmpty(answers);
        return Read(answers.Select(message => message.Words));
    }

    internal override async Task<byte[]> ExportAsync(string text)
    {
        await alice.DirectAsync(text);
        await newsroom.DoneAsync();
        return (await alice.SeesFileAsync("facts.md")).Bytes.ToArray();
    }

    public override ValueTask DisposeAsync() => newsroom.DisposeAsync();
}
