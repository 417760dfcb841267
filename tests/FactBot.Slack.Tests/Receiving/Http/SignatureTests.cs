using System.Globalization;
using System.Text;
using CsCheck;
using FactBot.Slack.Receiving.Http;

namespace FactBot.Slack.Tests.Receiving.Http;

public sealed class SignatureTests
{
    private const string Timestamp = "1531420618";
    private static readonly DateTimeOffset SignedAt = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    /// <summary>The worked example of Slack's own page on verifying requests.</summary>
    private static readonly byte[] Example = Encoding.ASCII.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    [Fact]
    public void Slacks_own_example_is_signed_as_Slack_signs_it() =>
        Assert.Equal(Signature, SlackSignature.Sign(SlackHost.Secret, Timestamp, Example));

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void Five_minutes_either_way_are_timely(int seconds) =>
        Assert.Equal(SignatureVerdict.Genuine, SlackSignature.Verify(SlackHost.Secret, Timestamp, Signature, Example, SignedAt.AddSeconds(seconds)));

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    public void A_second_more_is_not(int seconds) =>
        Assert.Equal(SignatureVerdict.Untimely, SlackSignature.Verify(SlackHost.Secret, Timestamp, Signature, Example, SignedAt.AddSeconds(seconds)));

    [Theory]
    [InlineData(null, Signature, "Unsigned")]
    [InlineData("", Signature, "Unsigned")]
    [InlineData(Timestamp, null, "Unsigned")]
    [InlineData(Timestamp, "", "Unsigned")]
    [InlineData("soon", Signature, "Untimely")]
    [InlineData("-1531420618", Signature, "Untimely")]
    [InlineData(" 1531420618", Signature, "Untimely")]
    [InlineData("99999999999999999999", Signature, "Untimely")]
    [InlineData("9223372036854775807", Signature, "Untimely")]
    [InlineData("01531420618", Signature, "Forged")]
    [InlineData(Timestamp, "v0=", "Forged")]
    [InlineData(Timestamp, "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "Forged")]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "Forged")]
    [InlineData(Timestamp, "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503", "Forged")]
    [InlineData(Timestamp, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50é", "Forged")]
    public void A_missing_or_garbled_header_is_worth_nothing(string? timestamp, string? signature, string verdict) =>
        Assert.Equal(verdict, SlackSignature.Verify(SlackHost.Secret, timestamp, signature, Example, SignedAt).ToString());

    [Fact]
    public void Only_the_body_the_secret_and_the_time_that_were_signed_bear_the_signature() =>
        Gen.Select(Gen.String[1, 40], Gen.Long[0, 4_000_000_000], Gen.Byte.Array[0, 200], Gen.Int[0, 199]).Sample((secret, seconds, body, at) =>
        {
            var timestamp = seconds.ToString(CultureInfo.InvariantCulture);
            var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
            var signature = SlackSignature.Sign(secret, timestamp, body);
            byte[] other = body.Length == 0 ? [0] : [.. body.Select((value, index) => index == at % body.Length ? (byte)(value ^ 1) : value)];
            return SlackSignature.Verify(secret, timestamp, signature, body, now) == SignatureVerdict.Genuine
                && SlackSignature.Verify(secret, timestamp, signature, other, now) == SignatureVerdict.Forged
                && SlackSignature.Verify(secret + "x", timestamp, signature, body, now) == SignatureVerdict.Forged
                && SlackSignature.Verify(secret, (seconds + 1).ToString(CultureInfo.InvariantCulture), signature, body, now) == SignatureVerdict.Forged;
        });
}
