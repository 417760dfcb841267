using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>What journalists do with FactBot in Slack, on whatever stands for Slack.</summary>
public abstract class FactBotScenario
{
    private const string Question = "What share of global cybersecurity investment goes to Israeli companies?";

    private readonly FactBotInSlack _house;

    private protected FactBotScenario(FactBotInSlack house)
    {
        _house = house;
        Alice = house.Slack.Person("alice");
        Bob = house.Slack.Person("bob");
    }

    private SlackPerson Alice { get; }

    private SlackPerson Bob { get; }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_and_followed_up_there_without_one()
    {
        var question = await Alice.MentionAsync("general", "tag:nso");
        var answer = await Bob.SeesReplyAsync(question, "sourced facts, best first");
        Assert.False(answer.IsEphemeral);
        await _house.DisturbAsync();

        await Bob.ReplyInThreadAsync(question, "and who said that?");
        await Bob.SeesReplyAsync(question, "From the last answer here:");
        await Bob.ReplyInThreadAsync(question, "show 2");
        await Bob.SeesReplyAsync(question, "Entered");
        await Bob.ReplyInThreadAsync(question, "cite it");
        await Bob.SeesReplyAsync(question, "Citation for F-");
        await Bob.ReplyInThreadAsync(question, "thanks");
        AssertContent();
    }

    [Fact]
    public async Task A_direct_message_is_answered()
    {
        await Alice.DirectAsync(Question);
        await _house.DisturbAsync();
        var own = (await _house.Slack.DirectAsync(Alice.User)).Id;
        Assert.Null((await Alice.SeesAsync(message => message.Channel == own && message.Words.Contains("41%", StringComparison.Ordinal))).ThreadTs);
        AssertContent();
    }

    [Fact]
    public async Task A_command_is_answered_to_its_sender_and_its_buttons_work()
    {
        await Alice.SlashAsync($"/fact {Question}", "general");
        var answer = await Alice.SeesAsync(message => message.IsEphemeral && message.Words.StartsWith("41%", StringComparison.Ordinal));
        await _house.DisturbAsync();
        await Alice.ClickAsync("Cite", on: answer);
        await Alice.SeesAsync("Citation for F-");
        await Alice.ClickAsync("History", on: answer);
        await Alice.SeesAsync("version 1");
        await Alice.ClickAsync("Copy", on: answer);
        await Alice.SeesAsync("To copy:");
        await Alice.ClickAsync("Add to list", on: answer);
        var ask = await Alice.SeesModalAsync("Add to list");
        await Alice.SubmitAsync(ask, new Dictionary<string, string> { [ask.Fields[^1]] = "cyber money" });
        await Alice.SeesAsync("Put F-26 on the list “cyber money”.");
        await Alice.ChooseAsync("Share", on: answer);
        Assert.False((await Bob.SeesAsync("shares:")).IsEphemeral);
        AssertContent();
    }

    [Fact]
    public async Task A_form_marks_the_field_that_is_wrong_and_then_saves()
    {
        await Alice.SlashAsync("/fact add claim The bridge opened in May", "general");
        var form = await Alice.SeesModalAsync("Add a claim");
        await Alice.SubmitAsync(form, new Dictionary<string, string> { ["Source"] = "City archive", ["Published on"] = "the day before" });
        Assert.Contains("date", await Alice.SeesFaultAsync("Published on"), StringComparison.Ordinal);
        await _house.DisturbAsync();
        await Alice.SubmitAsync(form, new Dictionary<string, string> { ["Published on"] = "3 May 2020" });
        await Alice.SeesNoModalAsync();
        Assert.True((await Alice.SeesAsync(message => message.Words.Contains("The bridge opened in May", StringComparison.Ordinal) && message.Words.Contains("Saved as", StringComparison.Ordinal))).IsEphemeral);
        AssertContent();
    }

    [Fact]
    public async Task A_message_is_saved_as_a_quote_with_itself_as_the_source()
    {
        var said = await Bob.SayAsync("general", "The tunnel cost &lt; 3 M€, I was there");
        await Alice.MessageShortcutAsync("save_as_fact", said);
        var form = await Alice.SeesModalAsync("Add a quote");
        Assert.Contains("The tunnel cost < 3 M€, I was there", form.Words, StringComparison.Ordinal);
        await Alice.SubmitAsync(form);
        var saved = await Alice.SeesAsync(message => message.Words.Contains("Saved as", StringComparison.Ordinal) && message.Words.Contains("The tunnel cost", StringComparison.Ordinal));
        Assert.Contains("“The tunnel cost < 3 M€, I was there”", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Slack message in #general", saved.Words, StringComparison.Ordinal);
        Assert.Contains(Bob.User.RealName, saved.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"p{said.Ts.Replace(".", "", StringComparison.Ordinal)}", saved.Blocks.ToJsonString(), StringComparison.Ordinal);
        AssertContent();
    }

    [Fact]
    public async Task The_shortcut_opens_an_empty_form_whose_reply_is_a_direct_message()
    {
        await Bob.ShortcutAsync("add_fact");
        var form = await Bob.SeesModalAsync("Add a fact");
        await Bob.ChooseAsync("quote", on: form);
        form = await Bob.SeesModalAsync("Add a quote");
        await Bob.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "We never sleep", ["Said by"] = "Night editor", ["Source"] = "Night desk" });
        var saved = await Bob.SeesAsync("We never sleep");
        Assert.Equal((await _house.Slack.DirectAsync(Bob.User)).Id, saved.Channel);
        AssertContent();
    }

    [Fact]
    public async Task The_home_view_searches_adds_exports_and_follows()
    {
        await Bob.OpenHomeAsync();
        await Bob.ClickAsync("Add a fact", on: await Bob.SeesHomeAsync("Newest facts"));
        await Bob.ChooseAsync("claim", on: await Bob.SeesModalAsync("Add a fact"));
        await Bob.SubmitAsync(await Bob.SeesModalAsync("Add a claim"), new Dictionary<string, string> { ["Words"] = "The harbour froze over", ["Source"] = "Harbour log" });
        await _house.DisturbAsync();
        var home = await Bob.SeesHomeAsync("The harbour froze over");

        await Bob.ClickAsync("Export", on: home);
        await Bob.SubmitAsync(await Bob.SeesModalAsync("Export"), new Dictionary<string, string> { ["What"] = "Everything on file" });
        var file = await Bob.SeesFileAsync("facts.txt");
        Assert.Equal((await _house.Slack.DirectAsync(Bob.User)).Id, file.Channel);
        AssertContent();
    }

    [Fact]
    public async Task A_file_has_the_bytes_that_the_command_line_gives()
    {
        _house.Faults.RateLimit("files.*", TimeSpan.FromSeconds(1));
        await Alice.DirectAsync("export F-26 F-31 as csv");
        await _house.DisturbAsync();
        var file = await Alice.SeesFileAsync("facts.csv");
        var said = (JsonObject)(await _house.FactBot.SayAsync("export F-26 F-31 as csv"))["file"]!;
        Assert.Equal("facts.csv", (string?)said["name"]);
        Assert.Equal(Convert.FromBase64String((string)said["base64"]!), file.Bytes.ToArray());
        AssertContent();
    }

    private void AssertContent() => Assert.Empty(_house.Slack.Violations.Select(violation => $"{violation}\n{_house.FactBot.Said}"));
}

/// <inheritdoc cref="OnEmulator"/>
public sealed class FactBotOnEmulatorTests(OnEmulator house) : FactBotScenario(house), IClassFixture<OnEmulator>;

/// <inheritdoc cref="OnFakeOverHttp"/>
public sealed class FactBotOnFakeSlackOverHttpTests(OnFakeOverHttp house) : FactBotScenario(house), IClassFixture<OnFakeOverHttp>;

/// <inheritdoc cref="OnFakeOverSockets"/>
public sealed class FactBotOnFakeSlackOverSocketsTests(OnFakeOverSockets house) : FactBotScenario(house), IClassFixture<OnFakeOverSockets>;
