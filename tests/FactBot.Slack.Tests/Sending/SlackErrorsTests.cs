using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

public sealed class SlackErrorsTests
{
    [Theory]
    [InlineData("invalid_auth", SlackErrorConcern.Installation)]
    [InlineData("not_authed", SlackErrorConcern.Installation)]
    [InlineData("token_revoked", SlackErrorConcern.Installation)]
    [InlineData("token_expired", SlackErrorConcern.Installation)]
    [InlineData("account_inactive", SlackErrorConcern.Installation)]
    [InlineData("missing_scope", SlackErrorConcern.Installation)]
    [InlineData("not_allowed_token_type", SlackErrorConcern.Installation)]
    [InlineData("org_login_required", SlackErrorConcern.Installation)]
    [InlineData("ekm_access_denied", SlackErrorConcern.Installation)]
    [InlineData("team_access_not_granted", SlackErrorConcern.Installation)]
    [InlineData("link_disabled", SlackErrorConcern.Installation)]
    [InlineData("invalid_client_id", SlackErrorConcern.Installation)]
    [InlineData("bad_client_secret", SlackErrorConcern.Installation)]
    [InlineData("bad_redirect_uri", SlackErrorConcern.Installation)]
    [InlineData("app_missing_action_url", SlackErrorConcern.Installation)]
    [InlineData("not_in_channel", SlackErrorConcern.Channel)]
    [InlineData("channel_not_found", SlackErrorConcern.Channel)]
    [InlineData("is_archived", SlackErrorConcern.Channel)]
    [InlineData("restricted_action", SlackErrorConcern.Channel)]
    [InlineData("no_permission", SlackErrorConcern.Channel)]
    [InlineData("invalid_blocks", SlackErrorConcern.Ours)]
    [InlineData("msg_too_long", SlackErrorConcern.Ours)]
    [InlineData("expired_trigger_id", SlackErrorConcern.Ours)]
    [InlineData("trigger_expired", SlackErrorConcern.Ours)]
    [InlineData("invalid_code", SlackErrorConcern.Ours)]
    [InlineData("something_new", SlackErrorConcern.Ours)]
    internal void It_is_known_whom_an_error_concerns(string code, SlackErrorConcern concern) => Assert.Equal(concern, Error(code).Concern);

    [Fact]
    public void Every_known_error_has_one_sentence_of_its_own()
    {
        Assert.True(KnownErrors.All.Count() > 60);
        Assert.All(KnownErrors.All, known =>
        {
            Assert.Matches("^[a-z0-9_]+$", known.Code);
            Assert.Matches("^[A-Z].+\\.$", known.Sentence);
            Assert.DoesNotContain(". ", known.Sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_unknown_error_is_named_as_it_is() =>
        Assert.Equal(
            "Slack refused chat.postMessage with the code \"something_new\", which FactBot does not know; docs.slack.dev explains it on the page of chat.postMessage.",
            Error("something_new").Sentence);

    [Fact]
    public void What_Slack_adds_is_passed_on() =>
        Assert.Equal(
            "FactBot laid the message out in a way Slack does not take; please report it. Slack adds: [ERROR] must be less than 3001 characters; [ERROR] two",
            (Error("invalid_blocks") with { Messages = ["[ERROR] must be less than 3001 characters", "[ERROR] two"] }).Sentence);

    private static SlackError Error(string code) => new() { Method = "chat.postMessage", Code = code };
}
