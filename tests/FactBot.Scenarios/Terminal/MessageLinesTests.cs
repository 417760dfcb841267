using FactBot.Terminal;

namespace FactBot.Scenarios.Terminal;

public sealed class MessageLinesTests
{
    [Theory]
    [InlineData("What's the GDP?", "What's the GDP?")]
    [InlineData("add quote \\|by: Rita", "add quote \n|by: Rita")]
    [InlineData("add quote \"one|two\" by: Rita", "add quote \"one\n|two\" by: Rita")]
    [InlineData("add quote “one|two” by: Rita", "add quote “one\n|two” by: Rita")]
    [InlineData("add quote „eins|zwei“", "add quote „eins\n|zwei“")]
    [InlineData("add quote « un|deux »", "add quote « un\n|deux »")]
    [InlineData("```|add claim x|```", "```\n|add claim x\n|```")]
    public void A_message_goes_on_until_what_was_opened_is_closed(string lines, string message) =>
        Assert.Equal(message.Replace("|", "", StringComparison.Ordinal), Read(lines.Split('|')));

    [Fact]
    public void An_empty_line_ends_a_message_whose_quotation_stays_open() => Assert.Equal("the 5\" gun", Read("the 5\" gun", "", "next"));

    [Fact]
    public void The_end_of_input_ends_a_message() => Assert.Equal("add \"x", Read("add \"x"));

    [Fact]
    public void Nothing_more_is_the_end() => Assert.Null(Read());

    [Fact]
    public void Control_c_drops_the_lines_so_far() => Assert.Equal(LineEditor.Abandoned, Read("add \"x", LineEditor.Abandoned));

    private static string? Read(params string[] lines)
    {
        var waiting = new Queue<string>(lines);
        return MessageLines.Read(_ => waiting.TryDequeue(out var line) ? line : null);
    }
}
