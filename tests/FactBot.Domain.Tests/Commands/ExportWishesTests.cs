using FactBot.Domain.Chat;
using FactBot.Domain.Commands;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Commands;

public class ExportWishesTests
{
    [Theory]
    [InlineData("export list pegasus as docx in chicago-notes", "docx", "chicago-notes", null, "")]
    [InlineData("export F-1 F-2 as html in apa in French", "html", "apa", "fr-FR", "")]
    [InlineData("export list pegasus as docx in French grouped by kind with endnotes", "docx", null, "fr-FR", "Kind end")]
    [InlineData("export everything as markdown with a note per fact and with ibid", "markdown", null, null, "note ibid")]
    [InlineData("export list pegasus as text group by story with archive links", "text", null, null, "Story archive")]
    [InlineData("export what did Naftali Bennett say in French? as docx in mla", "docx", "mla", null, "")]
    public void What_stands_behind_the_format_says_how_it_looks(string text, string format, string? style, string? language, string others)
    {
        var export = Assert.IsType<Command.Export>(Read(text));
        var wishes = export.Wishes;
        string?[] said = [wishes.GroupBy?.ToString(), wishes.HasEndnotes ? "end" : null, wishes.HasNotePerFact ? "note" : null, wishes.HasIbid ? "ibid" : null, wishes.HasArchiveLinks ? "archive" : null];
        Assert.Equal((format, style, language, others), (export.Format, wishes.Style, wishes.Language, string.Join(' ', said.Where(word => word is not null))));
    }

    [Theory]
    [InlineData("export restrictions in French law")]
    [InlineData("export controls with archive links")]
    public void Without_a_format_the_same_words_are_a_question(string text) => Assert.IsType<Command.Ask>(Read(text));

    private static Command Read(string text) =>
        CommandParser.Parse(new Message { Newsroom = NewsroomId.Default, Sender = TestDesk.Rita, Text = text });
}
