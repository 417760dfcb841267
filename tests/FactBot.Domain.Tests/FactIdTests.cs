using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests;

public class FactIdTests
{
    [Theory]
    [InlineData("F-12", 12)]
    [InlineData("f12", 12)]
    [InlineData(" #F-1042 ", 1042)]
    [InlineData("F 7", 7)]
    public void Reads_what_people_type(string text, long number) =>
        Assert.Equal((true, new FactId(number)), (FactId.TryParse(text, out var id), id));

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("F-")]
    [InlineData("F-0")]
    [InlineData("F-1x")]
    [InlineData("F-99999999999999999999")]
    public void Refuses_what_is_no_id(string text) => Assert.False(FactId.TryParse(text, out _));
}
