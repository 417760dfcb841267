using CsCheck;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

public sealed class ResponseUrlTests
{
    private static readonly SlackAddresses StandIn =
        SlackAddresses.TryRead("http://localhost:8765/api/", out var addresses, out _) ? addresses : throw new InvalidOperationException();

    private static readonly string[] Pieces =
    [
        "https://", "http://", "https:", "//", "/", "\\", "@", ":", ".", "?", "#", "%2f", "%40", "%00", "\t", "\r\n", " ", "hooks.slack.com", "hooks.slack-gov.com",
        "HOOKS.SLACK.COM", "attacker.example", "slack.com", ":443", ":8443", "127.0.0.1", "[::1]", "localhost", "hooks。slack。com", "hooks.slack.com\u200b", "hoоks.slack.com", "ｈooks.slack.com",
        "commands/T01/2/x", "user", "user:pass", "xn--", "0x7f.1", "[::ffff:127.0.0.1]", "10.0.0.1", "-", "..",
    ];

    private static readonly string[] Beginnings = ["", "https://", "https://hooks.slack.com", "https://hooks.slack.com/"];

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T01/2/x")]
    [InlineData("https://hooks.slack.com/actions/T01/2/x?a=b%2Fc")]
    [InlineData("https://hooks.slack-gov.com/commands/T01/2/x")]
    public void Slacks_own_hosts_are_accepted(string url)
    {
        Assert.Equal(url, ResponseUrl.TryAccept(url, SlackAddresses.Slack)?.Address.OriginalString);
        Assert.Equal(url, ResponseUrl.TryAccept(url, StandIn)?.Address.OriginalString);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hooks.slack.com/commands")]
    [InlineData("http://hooks.slack.com/commands")]
    [InlineData("ftp://hooks.slack.com/commands")]
    [InlineData("https://hooks.slack.com:8443/commands")]
    [InlineData("https://hooks.slack.com@attacker.example/")]
    [InlineData("https://hooks.slack.com:443@attacker.example/")]
    [InlineData("https://user@hooks.slack.com/")]
    [InlineData("https://attacker.example/hooks.slack.com/")]
    [InlineData("https://attacker.example#hooks.slack.com/")]
    [InlineData("https://attacker.example?@hooks.slack.com/")]
    [InlineData("https://attacker.example\\@hooks.slack.com/")]
    [InlineData("https:\\\\hooks.slack.com\\commands")]
    [InlineData("https://hooks.slack.com\\@attacker.example/")]
    [InlineData("https://hooks.slack.com.attacker.example/")]
    [InlineData("https://xhooks.slack.com/")]
    [InlineData("https://slack.com/")]
    [InlineData("https://hooks.slack.com./x")]
    [InlineData("https://hooks。slack。com/x")]
    [InlineData("https://ｈooks.slack.com/x")]
    [InlineData("https://hoоks.slack.com/x")]
    [InlineData("https://hooks%2eslack.com/x")]
    [InlineData(" https://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com/x\r\nHost: attacker.example")]
    [InlineData("http://127.0.0.1:8765/x")]
    [InlineData("http://localhost/x")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public void Everything_else_is_not(string? url) => Assert.Null(ResponseUrl.TryAccept(url, SlackAddresses.Slack));

    [Theory]
    [InlineData("http://localhost:9999/x", true)]
    [InlineData("https://127.0.0.1/x", true)]
    [InlineData("http://[::1]:1/x", true)]
    [InlineData("http://192.0.2.7/x", false)]
    [InlineData("http://localhost.attacker.example/x", false)]
    [InlineData("http://localhost@attacker.example/x", false)]
    [InlineData("http://0.0.0.0:8765/x", false)]
    [InlineData("ftp://localhost/x", false)]
    public void Where_this_machine_stands_in_its_ports_are_accepted_too(string url, bool isAccepted) =>
        Assert.Equal(isAccepted, ResponseUrl.TryAccept(url, StandIn) is not null);

    [Fact]
    public void No_foreign_host_is_ever_accepted()
    {
        var accepted = 0;
        var piece = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.String[0, 3]);
        var begin = Gen.Int[0, Beginnings.Length - 1].Select(index => Beginnings[index]);
        Gen.Select(begin, piece.Array[0, 6]).Sample(
            (beginning, pieces) =>
            {
                var url = beginning + string.Concat(pieces);
                if (ResponseUrl.TryAccept(url, SlackAddresses.Slack)?.Address is { } address)
                {
                    Interlocked.Increment(ref accepted);
                    Assert.Contains(address.Host, (string[])["hooks.slack.com", "hooks.slack-gov.com"]);
                    Assert.Equal(("https", 443, ""), (address.Scheme, address.Port, address.UserInfo));
                    Assert.Matches("^(?i)https://hooks\\.slack(-gov)?\\.com(:443|:)?/[!-~]*$", url);
                }
            },
            iter: 200_000);
        Assert.True(accepted > 100, $"only {accepted} were accepted at all");
    }

    [Fact]
    public void It_does_not_show_itself()
    {
        var url = ResponseUrl.TryAccept("https://hooks.slack.com/commands/T01/2/secret", SlackAddresses.Slack)!;

        Assert.Equal("a response_url", $"{url}");
    }
}
