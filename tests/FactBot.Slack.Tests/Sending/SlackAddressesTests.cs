using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

public sealed class SlackAddressesTests
{
    [Theory]
    [InlineData("https://slack.com/api/", "https://slack.com/api/", "https://slack.com/oauth/v2/authorize", false)]
    [InlineData("https://slack-gov.com/api", "https://slack-gov.com/api/", "https://slack-gov.com/oauth/v2/authorize", false)]
    [InlineData("http://localhost:8765/api/", "http://localhost:8765/api/", "http://localhost:8765/oauth/v2/authorize", true)]
    [InlineData("http://127.0.0.1:1", "http://127.0.0.1:1/", "http://127.0.0.1:1/oauth/v2/authorize", true)]
    [InlineData("http://[::1]:9/slack/api/", "http://[::1]:9/slack/api/", "http://[::1]:9/slack/oauth/v2/authorize", true)]
    public void Everything_follows_from_the_base_address(string text, string api, string authorize, bool isStandIn)
    {
        Assert.True(SlackAddresses.TryRead(text, out var addresses, out var fault), fault);

        Assert.Equal(api, addresses.Api.AbsoluteUri);
        Assert.Equal(authorize, addresses.Authorize.AbsoluteUri);
        Assert.Equal(api + "chat.postMessage", addresses.Method("chat.postMessage").AbsoluteUri);
        Assert.Equal(isStandIn, addresses.IsStandIn);
    }

    [Theory]
    [InlineData("http://slack.com/api/", "tokens would travel unencrypted")]
    [InlineData("http://127.0.0.1.attacker.example/api/", "tokens would travel unencrypted")]
    [InlineData("slack.com/api", "no plain http or https address")]
    [InlineData("ftp://localhost/", "no plain http or https address")]
    [InlineData("https://name:password@slack.com/api/", "no plain http or https address")]
    [InlineData("https://slack.com/api/?x=1", "no plain http or https address")]
    [InlineData("", "no plain http or https address")]
    public void A_bad_base_address_is_answered_with_its_key_and_an_example(string text, string said)
    {
        Assert.False(SlackAddresses.TryRead(text, out _, out var fault));

        Assert.StartsWith("Slack:ApiBaseUrl is ", fault, StringComparison.Ordinal);
        Assert.Contains(said, fault, StringComparison.Ordinal);
        Assert.Contains("for example \"https://slack.com/api/\"", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://files.slack.com/upload/v1/abc", true)]
    [InlineData("https://eu.files.slack.com/upload", true)]
    [InlineData("https://files.slack-gov.com/upload", true)]
    [InlineData("http://files.slack.com/upload", false)]
    [InlineData("https://files.slack.com:8443/upload", false)]
    [InlineData("https://notslack.com/upload", false)]
    [InlineData("https://files.slack.com.attacker.example/upload", false)]
    [InlineData("https://files.slack.com@attacker.example/upload", false)]
    [InlineData("http://127.0.0.1/upload", false)]
    public void Files_go_to_Slacks_hosts_alone(string upload, bool isAllowed) =>
        Assert.Equal(isAllowed, SlackAddresses.Slack.MayReceiveFiles(new Uri(upload)));
}
