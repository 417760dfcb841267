using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;
using FactBot.Testing;

namespace FactBot.Teams.Tests.Rendering;

public sealed class ReplyMessageTests : IDisposable
{
    private const string Asked = "What share of global cybersecurity investment goes to Israeli companies?";

    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task<Reply> After(string said, Sender? sender = null)
    {
        await desk.Say("add figure 41% of global investments in the sector [cybersecurity] go to Israeli companies value: 41% by: Naftali Bennett title: Prime Minister source: The Pegasus case in: L'Express url: https://www.lexpress.example/pegasus excerpt: \"Prime Minister Naftali Bennett said this week that 41% of global investments in the sector go to Israeli companies.\" citation role: secondary");
        await desk.Say("add quote “Banning the sale of this type of software would *shift* the problem, <at>everyone</at>” by: Daniel Cohen said: 24 July 2021 source: The Pegasus case in: L'Express");
        await desk.Say("list pegasus add F-1 F-2");
        return await desk.Say(said, sender);
    }

    [Theory]
    [InlineData("answer", Asked)]
    [InlineData("whole-record", "show F-2")]
    [InlineData("list", "lists")]
    [InlineData("form", "add quote “The Pegasus case is far from closed” embargo: tomorrow maybe")]
    [InlineData("file", "export list pegasus as text")]
    [InlineData("notice", "cite F-1")]
    [InlineData("refusal", "show F-99")]
    [InlineData("nothing", "What does a kilo of potatoes cost in Ulaanbaatar?")]
    public async Task A_reply_looks_as_approved(string name, string said)
    {
        var reply = await After(said);

        Approved.Is(name, Rendered.Json(Rendered.Messages(reply, said, isPersonal: true)));
    }

    [Fact]
    public async Task The_text_above_a_card_says_the_value_and_numbers_its_sources()
    {
        var message = Assert.Single(Rendered.Messages(await After(Asked)));

        Assert.Equal("**41%** — Naftali Bennett, Prime Minister (F-1) ⚠ [1]", message.Text);
        var citation = Assert.Single(message.Citations);
        Assert.Equal(1, citation.Position);
        Assert.Equal("“The Pegasus case.” L'Express. https://www.lexpress.example/pegasus", citation.Name);
        Assert.Equal("https://www.lexpress.example/pegasus", citation.Url);
        Assert.StartsWith("Prime Minister Naftali Bennett said", citation.Abstract, StringComparison.Ordinal);
        Assert.StartsWith("41%: 41% of global investments in the sector [cybersecurity] go to Israeli companies — Naftali Bennett, Prime Minister (F-1, version 1).", message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_actions_are_buttons_and_the_others_unfold()
    {
        var card = Rendered.Messages(await After(Asked), Asked)[0].Card!;

        var rows = Rendered.All(card.Body).OfType<ActionSet>().Where(row => row.Actions.Length > 1).ToList();
        Assert.Equal(["Cite", "Copy", "Add to list", "History", "Sources", "More"], rows[0].Actions.Select(button => button.Title));
        Assert.Equal(["Whole record", "Edit", "Share"], rows[1].Actions.Select(button => button.Title));
        Assert.False(rows[1].IsVisible);
        Assert.Equal([rows[1].Id!], Assert.IsType<ToggleAction>(rows[0].Actions[5]).TargetElements);
        Assert.Equal(new CardDeed.Say("cite F-1") { Again = Asked }, Rendered.Deed(rows[0].Actions[0]));
        Assert.Equal(new CardDeed.Share("show F-1") { Again = Asked }, Rendered.Deed(rows[1].Actions[2]));
    }

    [Fact]
    public async Task Editing_opens_a_dialog_where_nobody_else_watches()
    {
        var edit = Assert.IsType<SubmitAction>(Rendered.Buttons(Rendered.Messages(await After(Asked), Asked)).Single(button => button.Title == "Edit"));

        Assert.Equal("""{"deed":{"do":"form","command":"edit F-1","again":"What share of global cybersecurity investment goes to Israeli companies?"},"msteams":{"type":"task/fetch"}}""", Rendered.Data(edit).ToString());
    }

    [Fact]
    public async Task A_list_for_a_fact_is_chosen_or_typed_beside_its_button()
    {
        var card = Rendered.Messages(await After(Asked), Asked)[0].Card!;
        var unfolded = Rendered.Buttons(card).OfType<ShowCardAction>().Single(button => button.Title == "Add to list").Card;
        var (choice, line) = (unfolded.Body.OfType<ChoiceInput>().Single(), unfolded.Body.OfType<TextInput>().Single());
        var ok = unfolded.Body.OfType<ActionSet>().Single().Actions.Single();

        Assert.Equal(["pegasus"], choice.Choices.Select(one => one.Value));
        Assert.Equal("list \"pegasus\" add F-1", ListDialog.Read(Rendered.Data(ok, $$"""{"{{choice.Id}}":"pegasus"}""")));
        Assert.Equal("list \"a ”new” one\" add F-1", ListDialog.Read(Rendered.Data(ok, $$"""{"{{choice.Id}}":"pegasus","{{line.Id}}":"a \"new\" one"}""")));
        Assert.Null(ListDialog.Read(Rendered.Data(ok, $$"""{"{{line.Id}}":"  "}""")));
        Assert.Null(Assert.IsType<CardDeed.Ask>(Rendered.Deed(ok)).Line);
    }

    [Fact]
    public async Task The_formats_of_an_export_share_a_button()
    {
        var buttons = Rendered.Buttons(Rendered.Messages(await After("list pegasus"), "list pegasus")).ToList();

        var export = Assert.IsType<ShowCardAction>(Assert.Single(buttons, button => button.Title == "Export")).Card;
        var choice = export.Body.OfType<ChoiceInput>().Single();
        var ok = export.Body.OfType<ActionSet>().Single().Actions.Single();
        Assert.Equal(ExportFormats.OfDomain.All.Length, choice.Choices.Length);
        Assert.Equal(new CardDeed.Say("export list \"pegasus\" as biblatex") { Again = "list pegasus" }, Rendered.Deed(ok, $$"""{"{{choice.Id}}":"export list \"pegasus\" as biblatex"}"""));
        Assert.Null(Rendered.Deed(ok));
    }

    [Fact]
    public void Several_facts_can_be_exported_together()
    {
        var export = Rendered.Buttons(Rendered.Messages(Facts(13))).Last();

        var deed = Assert.IsType<CardDeed.Export>(Rendered.Deed(export));
        Assert.Equal(13, deed.Facts.Length);
        Assert.Equal(new FactId(13), deed.Facts[^1]);
    }

    [Fact]
    public void Of_many_facts_five_are_shown_and_the_others_named_with_a_way_to_them()
    {
        var messages = Rendered.Messages(Facts(13), "list pegasus");
        var (seen, more) = (Rendered.Seen(messages), Rendered.Buttons(messages).Single(button => button.Title == "Show the next 5"));

        Assert.Contains("F-5 · version 1", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("F-6 · version 1", seen, StringComparison.Ordinal);
        Assert.Contains("… and 8 more: F-6, F-7, F-8, F-9, F-10, F-11, F-12, F-13.", seen, StringComparison.Ordinal);
        Assert.Equal(new CardDeed.More("list pegasus", 5) { Again = "list pegasus" }, Rendered.Deed(more));
        Assert.Equal(5, messages[0].Text.Split("\n\n").Length);
    }

    [Fact]
    public void The_last_page_says_of_no_more()
    {
        var seen = Rendered.Seen(Rendered.Messages(Facts(13), "list pegasus", skip: 10));

        Assert.Contains("F-13 · version 1", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("F-10 · version 1", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("more", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_says_how_many_rows_are_left_and_how_to_see_them()
    {
        var list = new ListReply { Outcome = Outcome.Found, Headline = "45 lists.", Rows = [.. Enumerable.Range(1, 45).Select(i => new ListRow($"list {i}", "2 facts", [new SayAction("list", "Open", $"list \"list {i}\"")]))] };

        var messages = Rendered.Messages(list, "lists");

        Assert.Contains("… and 25 more.", Rendered.Seen(messages), StringComparison.Ordinal);
        Assert.DoesNotContain("list 21", Rendered.Seen(messages), StringComparison.Ordinal);
        Assert.Equal(new CardDeed.More("lists", 20) { Again = "lists" }, Rendered.Deed(Rendered.Buttons(messages).Last()));
        Assert.Contains("list 21", Rendered.Seen(Rendered.Messages(list, "lists", skip: 20)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_to_copy_stands_in_letters_of_one_width_without_a_button_for_the_same()
    {
        var card = Rendered.Messages(await After("cite F-1 as bibtex"), "cite F-1 as bibtex")[0].Card!;

        Assert.Contains(card.Body.OfType<RichTextBlock>().SelectMany(block => block.Inlines), run => run.FontType == "Monospace" && run.Text.StartsWith("@article", StringComparison.Ordinal));
        Assert.DoesNotContain(Rendered.Buttons(card), button => button.Title == "Copy");
    }

    [Fact]
    public async Task Nearly_the_same_is_shown_above_a_form_that_saves_anyway()
    {
        var messages = Rendered.Messages(await After("add figure 41% of global investments in the sector go to Israeli companies value: 41% by: Naftali Bennett source: Haaretz"));

        Assert.Contains("F-1 · version 1", Rendered.Seen(messages), StringComparison.Ordinal);
        var save = Assert.Single(Rendered.Buttons(messages), button => button.Title == "Save anyway");
        Assert.Equal(new CardDeed.Save("add anyway", 1), Rendered.Deed(save));
    }

    [Fact]
    public async Task A_deed_that_changed_something_is_not_asked_for_once_more()
    {
        var messages = Rendered.Messages(await After("add claim The Knesset has created a commission of inquiry source: Haaretz"), "add claim …");

        Assert.Equal("Saved as F-3.", Rendered.Seen(messages)[..13]);
        Assert.All(Rendered.Buttons(messages).Where(button => button is ExecuteAction or SubmitAction), button => Assert.Null(Rendered.Deed(button)!.Again));
    }

    [Fact]
    public async Task Where_nothing_is_on_file_the_next_steps_are_one_tap_away_in_a_personal_chat_only()
    {
        var nothing = await After("What does a kilo of potatoes cost in Ulaanbaatar?");

        Assert.Equal(["recent", "lists", "help"], Assert.Single(Rendered.Messages(nothing, isPersonal: true)).Suggestions);
        Assert.Empty(Assert.Single(Rendered.Messages(nothing)).Suggestions);
        Assert.Null(Rendered.Messages(nothing)[0].Card);
    }

    [Fact]
    public void More_sources_than_Teams_shows_stay_in_the_card()
    {
        var fact = SampleFact.Claim() with { Citations = [.. Enumerable.Repeat(SampleFact.Citation(), 14)] };
        var answer = new AnswerReply
        {
            Outcome = Outcome.Found,
            Headline = AnswerReply.OneFact,
            Facts = [new ShownFact { Fact = fact, Numbers = [.. Enumerable.Range(1, 14)] }],
            References = [.. Enumerable.Range(1, 14).Select(i => new Reference(i, new string('x', 300), i == 1 ? "javascript:alert(1)" : $"https://example.org/{i}"))],
        };

        var message = Assert.Single(Rendered.Messages(answer));

        Assert.Equal(10, message.Citations.Length);
        Assert.Null(message.Citations[0].Url);
        Assert.Equal(80, message.Citations[0].Name.Length);
        Assert.Contains("[14]", Rendered.Seen([message.Card!]), StringComparison.Ordinal);
        Assert.Equal(13, Rendered.All(message.Card!.Body).OfType<Container>().Count(container => container.SelectAction?.Url.StartsWith("https://example.org/", StringComparison.Ordinal) == true));
    }

    private static AnswerReply Facts(int count) => new()
    {
        Outcome = Outcome.Found,
        Headline = $"{count} sourced facts.",
        Facts = [.. Enumerable.Range(1, count).Select(i => new ShownFact { Fact = SampleFact.Claim() with { Id = new FactId(i), Version = 1 }, Numbers = [1] })],
        References = [new Reference(1, "The Pegasus case. L'Express.", "https://example.org/pegasus")],
    };
}
