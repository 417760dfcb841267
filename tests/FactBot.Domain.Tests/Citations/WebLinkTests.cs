using FactBot.Domain.Citations;

namespace FactBot.Domain.Tests.Citations;

public class WebLinkTests
{
    [Theory]
    [InlineData("https://example.org/a b?c=\"<d>\"", "https://example.org/a%20b?c=%22%3Cd%3E%22")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/a/path", null)]
    [InlineData("https://", null)]
    [InlineData(null, null)]
    [InlineData("https://evil.example\u2028👩‍👩‍👧", null)]
    public void Only_what_reads_as_a_web_address_before_and_after_is_linked(string? address, string? link) => Assert.Equal(link, WebLink.Of(address));
}
