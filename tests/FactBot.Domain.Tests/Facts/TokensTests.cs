using CsCheck;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Facts;

public class TokensTests
{
    [Theory]
    [InlineData("on-record")]
    [InlineData("On record")]
    [InlineData("ON_RECORD")]
    public void Reads_tokens_as_people_type_them(string text) =>
        Assert.Equal((true, GroundRules.OnRecord), (Tokens.TryRead<GroundRules>(text, out var value), value));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("claim,quote")]
    public void Refuses_what_is_none(string text) => Assert.False(Tokens.TryRead<FactKind>(text, out _));

    [Fact]
    public void Never_throws() => Hostile.Text.Sample(text => Tokens.TryRead<FactKind>(text, out _) || true, iter: 5_000);
}
