using FactBot.Domain.Chat;
using FactBot.Domain.Commands;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Commands;

public class SettingsTests
{
    [Theory]
    [InlineData("settings style chicago", null, "style", "chicago")]
    [InlineData("settings style: apa", null, "style", "apa")]
    [InlineData("settings language French", null, "language", "French")]
    [InlineData("settings list pegasus style apa", "pegasus", "style", "apa")]
    [InlineData("settings list \"The Pegasus case\" language fr", "The Pegasus case", "language", "fr")]
    [InlineData("settings list harbour bridge style none", "harbour bridge", "style", null)]
    [InlineData("réglages", null, null, null)]
    public void What_is_to_be_set_is_read(string text, string? list, string? name, string? value) =>
        Assert.Equal(new Command.Settings(list, name, value), Parse(text));

    [Theory]
    [InlineData("settings style", "Say which style")]
    [InlineData("settings colour", "There is no setting “colour”")]
    public void What_is_missing_is_said(string text, string expected) =>
        Assert.Contains(expected, Assert.IsType<Command.Unclear>(Parse(text)).Fault.Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_question_about_settings_is_a_question() => Assert.IsType<Command.Ask>(Parse("settings of the Iron Dome radar?"));

    private static Command Parse(string text) => CommandParser.Parse(new Message { Newsroom = NewsroomId.Default, Sender = TestDesk.Rita, Text = text });
}
