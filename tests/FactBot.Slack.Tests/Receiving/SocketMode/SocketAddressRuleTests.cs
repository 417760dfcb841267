using FactBot.Slack.Receiving.SocketMode;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

public sealed class SocketAddressRuleTests
{
    [Theory]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=1", false, true)]
    [InlineData("wss://wss-primary.slack-gov.com/link/?ticket=1", false, true)]
    [InlineData("ws://wss-primary.slack.com/link", true, false)]
    [InlineData("wss://slack.com.evil.example/", false, false)]
    [InlineData("wss://evilslack.com/", false, false)]
    [InlineData("wss://user@wss.slack.com/", false, false)]
    [InlineData("https://wss.slack.com/", false, false)]
    [InlineData("ws://127.0.0.1:5/", false, false)]
    [InlineData("ws://127.0.0.1:5/", true, true)]
    [InlineData("ws://localhost:5/", true, true)]
    [InlineData("ws://10.0.0.1/", true, false)]
    [InlineData("/link", true, false)]
    public void Only_Slack_is_connected_to_or_this_machine_where_that_is_agreed(string url, bool allowLoopback, bool expected) =>
        Assert.Equal(expected, SocketAddressRule.Allows(new Uri(url, UriKind.RelativeOrAbsolute), allowLoopback));

    [Fact]
    public async Task A_foreign_address_is_not_opened()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { AllowLoopback = false });

        await Eventually.HoldsAsync(() => desk.State.Trouble is not null);

        Assert.Contains("not Slack's", desk.State.Trouble, StringComparison.Ordinal);
        Assert.Equal(0, desk.State.Connected);
    }
}
