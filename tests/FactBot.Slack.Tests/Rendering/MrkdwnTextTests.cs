using FactBot.Slack.Rendering;

namespace FactBot.Slack.Tests.Rendering;

public class MrkdwnTextTests
{
    [Theory]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;")]
    [InlineData("*a* _b_ \"c\" 'd'", "*a* _b_ \"c\" 'd'")]
    public void Exactly_three_signs_are_escaped(string text, string escaped) => Assert.Equal(escaped, MrkdwnText.Escape(text));

    [Theory]
    [InlineData("L'Express", "https://example.org/a?b=c&d", "<https://example.org/a?b=c&amp;d|L'Express>")]
    [InlineData("a|b\nc>", "https://example.org/x", "<https://example.org/x|a¦b c&gt;>")]
    [InlineData(" ", "https://example.org/x", "<https://example.org/x|link>")]
    [InlineData("label", "javascript:alert(1)", "label")]
    [InlineData("<!here>", null, "&lt;!here&gt;")]
    public void A_label_is_linked_only_to_the_web_and_cannot_end_early(string label, string? url, string link) => Assert.Equal(link, MrkdwnText.Link(label, url));

    [Theory]
    [InlineData("https://example.org/a b|c<d>\"", "https://example.org/a%20b%7Cc%3Cd%3E%22")]
    [InlineData(" http://example.org/é ", "http://example.org/é")]
    [InlineData("mailto:a@b.example", null)]
    [InlineData("//example.org", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_are_linked(string? address, string? linked) => Assert.Equal(linked, WebLink.Of(address));
}
