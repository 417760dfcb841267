using System.Net;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>Where nobody knows what became of a call, or Slack will not say who somebody is.</summary>
public sealed class DoubtTests : IAsyncLifetime
{
    private const string Add = "add claim Rain fell on Monday. source: L'Express";
    private const string Post = "chat.postMessage";
    private readonly HurriedTime time = new();
    private FakeSlack slack = null!;
    private SlackDeskHost host = null!;

    private SlackPerson Ada => slack.Person("ada");

    public async ValueTask InitializeAsync()
    {
        slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = time, Events = new FakeSlackOptions().Events.Add("message.channels") });
        host = await SlackDeskHost.StartAsync(slack.ApiUrl, time);
        slack.DeliverTo(host.RequestUrl);
    }

    public async ValueTask DisposeAsync()
    {
        await slack.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_reply_at_the_end_of_a_long_thread_is_found_and_not_posted_again()
    {
        var root = await slack.PostAsync(Ada.User, slack.Channel("general"), "What do we know?", null);
        for (var i = 0; i < 120; i++)
        {
            await slack.PostAsync(Ada.User, slack.Channel("general"), $"Word {i}.", root.Ts);
        }

        slack.Faults.ResetAfter(Post);
        await Ada.MentionAsync("general", Add, root);
        await host.RestAsync();

        Assert.Single(Tally.Said(slack));
        Assert.Single(slack.Calls, call => call.Method == Post);
    }

    [Fact]
    public async Task While_Slack_cannot_say_whether_a_reply_is_there_it_is_not_posted_again()
    {
        slack.Faults.ResetAfter(Post);
        slack.Faults.Status("conversations.*", HttpStatusCode.ServiceUnavailable, 2);
        await Ada.DirectAsync(Add);
        await host.RestAsync();
        Assert.Single(Tally.Said(slack));
    }

    [Fact]
    public async Task A_message_to_a_person_is_looked_for_in_their_direct_messages()
    {
        await Ada.ShortcutAsync("add_fact");
        slack.Faults.ResetAfter(Post);
        await Ada.SubmitAsync(await Ada.SeesModalAsync(), Filled);
        await host.RestAsync();
        Assert.Contains("Saved as", Assert.Single(Tally.Said(slack)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_a_revoked_token_refused_waits_until_it_is_restored()
    {
        slack.Faults.Refuse(Post, "token_revoked", 3);
        await Ada.DirectAsync(Add);
        await host.RestAsync();
        Assert.Contains("Saved as", Assert.Single(Tally.Said(slack)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_becomes_a_guest_because_the_token_was_revoked()
    {
        slack.Faults.Refuse("users.info", "token_revoked");
        await Ada.DirectAsync(Add);
        Assert.Contains("Saved as", (await Ada.SeesAsync("Rain")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_form_is_answered_comes_as_a_message_when_the_form_has_closed()
    {
        await Ada.DirectAsync(Add);
        await Ada.SeesAsync("Saved as");
        await Ada.ShortcutAsync("add_fact");
        var form = await Ada.SeesModalAsync();

        // By now Slack has to be asked again who she is, and does not say at once.
        time.Ahead = TimeSpan.FromMinutes(11);
        slack.Faults.Status("users.info", HttpStatusCode.ServiceUnavailable);
        await Ada.SubmitAsync(form, Filled);
        await Ada.SeesNoModalAsync();
        await host.RestAsync();

        var late = Tally.Said(slack).Last();
        Assert.DoesNotContain("Saved as", late.Words, StringComparison.Ordinal);
        Assert.Contains("Rain fell on Monday.", late.Words, StringComparison.Ordinal);
        Assert.NotEmpty(late.Buttons);
    }

    [Fact]
    public async Task Whether_a_word_in_a_thread_is_meant_is_found_out_at_once_or_not_at_all()
    {
        var word = await slack.PostAsync(Ada.User, slack.Channel("general"), "What do we know?", null);
        await using var fresh = await SlackDeskHost.StartAsync(slack.ApiUrl, TimeProvider.System);
        slack.DeliverTo(fresh.RequestUrl);
        slack.Faults.Hang("auth.test", 10);

        await Ada.ReplyInThreadAsync(word, "It rained.");

        Assert.Empty(slack.Record.Violations);
        Assert.True(Assert.Single(slack.Record.Attempts).Acknowledgement.IsAccepted);
    }

    private static Dictionary<string, string> Filled => new() { ["Kind of fact"] = "claim", ["Words"] = "Rain fell on Monday.", ["Source"] = "L'Express" };
}
