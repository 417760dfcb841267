using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Terminal;
using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class ChattingTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task A_piped_conversation_is_answered_line_by_line()
    {
        var chat = await newsroom.PipeAsync("add claim “The Knesset\nmet on Monday.” source: L'Express\nWhen did the Knesset meet?\n:quit\n"u8.ToArray(), "chat", "--db", newsroom.Store);
        Assert.Equal(0, chat.ExitCode);
        Assert.Equal("The Knesset\nmet on Monday.", Assert.Single(await newsroom.FactsAsync()).Wording.Text);
        Assert.DoesNotContain("\e", chat.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_numbered_action_is_taken_by_its_number()
    {
        var chat = await newsroom.PipeAsync("add claim “The Knesset met on Monday.” source: L'Express\nshow F-1\n:1\n:99\n"u8.ToArray(), "chat", "--db", newsroom.Store);
        Assert.Contains(":1 ", chat.Out, StringComparison.Ordinal);
        Assert.Contains("Choose :1 to :", chat.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_form_lacks_is_asked_for_line_by_line()
    {
        await newsroom.PipeAsync("add claim “The Knesset met on Monday.”\n:fill\nL'Express\n"u8.ToArray(), "chat", "--db", newsroom.Store);
        var fact = Assert.Single(await newsroom.FactsAsync());
        Assert.Equal("The Knesset met on Monday.", fact.Wording.Text);
        Assert.Equal("L'Express", fact.Citations[0].Source.DisplayTitle);
    }

    [Fact]
    public async Task A_file_is_saved_where_asked_and_never_over_another()
    {
        newsroom.FileOf("facts.jsonl", [SampleFact.Claim()]);
        await newsroom.OnStoreAsync("import", "facts.jsonl");
        var chat = await newsroom.PipeAsync("export F-1 as bibtex\n:save list.bib\n:save list.bib\n"u8.ToArray(), "chat", "--db", newsroom.Store);
        Assert.StartsWith("@", await File.ReadAllTextAsync(newsroom.File("list.bib"), Newsroom.Cancelled), StringComparison.Ordinal);
        Assert.Contains("not overwritten", chat.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_screen_the_value_stands_first_and_stored_text_brings_no_colours_of_its_own()
    {
        using var screen = new StringWriter();
        var figure = SampleFact.Figure("41% goes\e[31m to Israeli companies.") with { Id = new FactId(12), Version = 1 };
        new ReplyView(screen, new Style(HasColours: true)).Write(new AnswerReply
        {
            Outcome = Outcome.Found,
            Headline = "One fact on file.",
            Facts = [new ShownFact { Fact = figure, Numbers = [1], Warnings = ["Figure is from 2019"], Actions = [new SayAction("cite", "Cite", "cite F-1")] }],
            References = [new Reference(1, "The Pegasus case", "https://example.org/pegasus")],
        });
        Approved.Is("answer-on-a-screen", screen.ToString().Replace("\e", "<ESC>", StringComparison.Ordinal));
    }

    public void Dispose() => newsroom.Dispose();
}
