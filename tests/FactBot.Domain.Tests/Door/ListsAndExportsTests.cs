using System.Text;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class ListsAndExportsTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task AddFacts()
    {
        await desk.Say("add quote “We must respect the same red lines” by: Itai Mack source: The Pegasus case in: L'Express url: https://example.org/p");
        await desk.Say("add claim The Knesset has created a commission of inquiry source: The Pegasus case in: L'Express url: https://example.org/p");
        await desk.Say("add claim Israel sold Uzi submachine guns in the 1960s source: Arms trade report publisher: Stockholm Institute");
    }

    [Fact]
    public async Task A_list_is_made_filled_shown_and_thinned()
    {
        await AddFacts();

        Assert.Equal("Put F-1, F-3 on the list “my story”.", (await desk.Say("list \"my story\" add F-1 F-3")).Headline);
        Assert.Equal(["my story"], (await desk.Say<ListReply>("lists")).Rows.Select(row => row.Title));
        Assert.Equal(["F-1", "F-3"], Ids(await desk.Say<AnswerReply>("list \"my story\"")));
        Assert.Equal(["F-3"], Ids(await desk.Say<AnswerReply>("list \"my story\" remove F-1")));
        Assert.Equal(Outcome.Found, (await desk.Say("show F-1")).Outcome);
    }

    [Fact]
    public async Task Facts_that_are_not_on_file_are_not_put_on_a_list()
    {
        await AddFacts();

        Assert.Equal(Outcome.Refused, (await desk.Say("list story add F-1 F-99")).Outcome);
        Assert.Equal(Outcome.Refused, (await desk.Say("list story")).Outcome);
    }

    [Fact]
    public async Task Every_format_exports_a_list()
    {
        await AddFacts();
        await desk.Say("list story add F-1 F-2 F-3");

        foreach (var format in ExportFormats.OfDomain.All.Where(format => format is not ClaimReviewFormat))
        {
            var file = await desk.Say<FileReply>($"export list story as {format.Name}");
            Assert.Equal("story" + format.Extension, file.Name);
            Assert.Contains("Pegasus case", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_repeated_source_has_one_number()
    {
        await AddFacts();

        var text = (await desk.Say<FileReply>("export F-1 F-2 F-3 as plain")).Preview!;

        Assert.Contains("[2]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[3]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_a_question_can_be_exported()
    {
        await AddFacts();

        var file = await desk.Say<FileReply>("export Did the Knesset create a commission of inquiry? as markdown");

        Assert.Contains("Knesset", file.Preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Uzi", file.Preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_is_ready_to_paste()
    {
        await AddFacts();

        var cite = await desk.Say<NoticeReply>("cite F-1");

        Assert.Contains("L'Express", cite.Detail, StringComparison.Ordinal);
        Assert.Equal(cite.Detail, Assert.IsType<CopyAction>(Assert.Single(cite.Actions)).Text);
        Assert.Contains("@", (await desk.Say<NoticeReply>("cite F-1 as bibtex")).Detail, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(AnswerReply reply) => reply.Facts.Select(shown => shown.Fact.Id.ToString());
}
