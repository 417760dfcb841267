using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

public sealed class SlackTroublesTests
{
    private static readonly SlackAnswer Ok = new SlackAnswer.Ok(SlackBody.Empty);

    private readonly SlackTroubles _troubles = new();

    [Fact]
    public void A_refused_token_stands_until_a_call_succeeds()
    {
        _troubles.Observe("T01", "chat.postMessage", Refused("token_revoked"));
        _troubles.Observe("T02", "chat.postMessage", Ok);
        Assert.Equal("Workspace T01: FactBot's token was revoked in Slack: install FactBot in the workspace again.", Assert.Single(_troubles.Sentences));

        _troubles.Observe("T01", "users.info", Ok);

        Assert.Empty(_troubles.Sentences);
    }

    [Fact]
    public void A_missing_scope_stands_until_the_same_method_succeeds()
    {
        _troubles.Observe("T01", "files.completeUploadExternal", Refused("missing_scope"));
        _troubles.Observe("T01", "chat.postMessage", Ok);
        Assert.Single(_troubles.Sentences);

        _troubles.Observe("T01", "files.completeUploadExternal", Ok);

        Assert.Empty(_troubles.Sentences);
    }

    [Fact]
    public void What_concerns_one_channel_or_passes_is_no_standing_trouble()
    {
        _troubles.Observe("T01", "chat.postMessage", Refused("not_in_channel"));
        _troubles.Observe("T01", "chat.postMessage", Refused("invalid_blocks"));
        _troubles.Observe("T01", "chat.postMessage", new SlackAnswer.TryLater(TimeSpan.FromSeconds(5), "Busy.", MayHaveArrived: true));

        Assert.Empty(_troubles.Sentences);
    }

    [Fact]
    public void What_was_reported_stands_until_it_is_cleared()
    {
        _troubles.Report("T01", "stored installation", "It cannot be read.");
        _troubles.Observe("T01", "chat.postMessage", Ok);
        Assert.Equal("Workspace T01: It cannot be read.", Assert.Single(_troubles.Sentences));

        _troubles.Clear("T01", "stored installation");

        Assert.Empty(_troubles.Sentences);
    }

    [Fact]
    public void The_same_sentence_is_said_once_and_forgotten_with_its_workspace()
    {
        _troubles.Observe("T01", "chat.postMessage", Refused("invalid_auth"));
        _troubles.Observe("T01", "users.info", Refused("invalid_auth"));
        Assert.Single(_troubles.Sentences);

        _troubles.Forget("T01");

        Assert.Empty(_troubles.Sentences);
    }

    [Fact]
    public async Task Any_number_of_threads_may_report()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(
            () =>
            {
                _troubles.Report($"T{number:00}", "subject", "Trouble.");
                _troubles.Observe($"T{number:00}", "users.info", Refused("invalid_auth"));
                _troubles.Observe($"T{number:00}", "users.info", Ok);
            },
            TestContext.Current.CancellationToken)));

        Assert.Equal(64, _troubles.Sentences.Length);
    }

    private static SlackAnswer.Refused Refused(string code) => new(new SlackError { Method = "chat.postMessage", Code = code });
}
