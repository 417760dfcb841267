using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Slack;

public sealed class HostileWordsTests
{
    [Theory]
    [InlineData("<!channel> the figure is out")]
    [InlineData("<!here|you> and <!everyone>")]
    [InlineData("ask <@U0FACTBOT> or <#C0GENERAL|general>")]
    [InlineData("<https://evil.example|the budget> *bold* _soft_ `code` :smile:")]
    [InlineData("&lt;!channel&gt; &amp;lt; & < >")]
    public async Task Stored_words_neither_call_nor_link_anybody(string words)
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting
        {
            HasSample = false,
            Settings = _ => [("WebUrl", "https://facts.newsroom.example")],
        });
        await newsroom.SayAsync($"add quote “{words}” by: {words.Replace(':', ' ')} source: {words.Replace(':', ' ')} tags: trial\nexcerpt: {words}");
        await newsroom.SayAsync("list trial add F-1");
        var alice = newsroom.Slack.Person("alice");
        foreach (var command in new[] { "show F-1", "history F-1", "sources F-1", "cite F-1", "list trial", "export F-1", "edit F-1", "tag:trial" })
        {
            await alice.MentionAsync("general", command);
            await alice.SlashAsync($"/fact {command}", "general");
        }

        await alice.OpenHomeAsync();
        await alice.ShareLinkAsync("general", new Uri("https://facts.newsroom.example/facts/F-1"));
        await newsroom.DoneAsync();

        var shown = newsroom.Slack.Calls.Select(call => call.Arguments).Concat(newsroom.Slack.Record.Attempts.Select(attempt => attempt.Acknowledgement.Answer).OfType<JsonObject>()).ToList();
        Assert.True(shown.Count > 15);
        Assert.All(shown.SelectMany(Interpreted), text => Assert.DoesNotMatch(@"<[!@#]|<https?://evil", text));
        Assert.Contains(newsroom.Slack.Messages, message => message.Words.Contains(words, StringComparison.Ordinal));
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(9_001)]
    public async Task A_long_quote_comes_letter_for_letter_and_in_order(int length)
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { HasSample = false });
        var words = string.Concat(Enumerable.Range(0, length).Select(i => i % 97 == 0 ? "\n" : i % 11 == 0 ? " " : i % 53 == 0 ? "é" : i % 101 == 0 ? "<&>" : ((char)('a' + (i % 26))).ToString()))[..length].Trim();
        await newsroom.SayAsync($"add quote “{words}” by: Benny Gantz source: Speech");
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact show F-1", "general");
        await newsroom.DoneAsync();
        Assert.Contains(words, Quoted(await SlackNewsroom.SeenByAsync(alice)), StringComparison.Ordinal);

        var question = await alice.MentionAsync("general", "show F-1");
        await newsroom.DoneAsync();
        Assert.Contains(words, Quoted((await SlackNewsroom.SeenByAsync(alice)).Where(message => message.ThreadTs == question.Ts)), StringComparison.Ordinal);
        Assert.Empty(newsroom.Slack.Violations);
    }

    /// <summary>The quoted words of several messages, one after the other.</summary>
    private static string Quoted(IEnumerable<SlackMessage> messages) => string.Concat(messages
        .SelectMany(message => message.Blocks.OfType<JsonObject>())
        .SelectMany(block => (block["elements"] as JsonArray ?? []).OfType<JsonObject>())
        .Where(element => (string?)element["type"] == "rich_text_quote")
        .SelectMany(quote => quote["elements"]!.AsArray())
        .Select(run => (string?)run!["text"]));

    /// <summary>Every text that Slack interprets: mrkdwn, and the text beside the blocks.</summary>
    private static IEnumerable<string> Interpreted(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Interpreted),
        JsonObject item => item.SelectMany(pair => pair switch
        {
            { Key: "text" or "initial_comment", Value: JsonValue text } when (string?)item["type"] is null or "mrkdwn" => [text.ToString()],
            { Value: JsonArray or JsonObject } => Interpreted(pair.Value),
            _ => [],
        }),
        _ => [],
    };
}
