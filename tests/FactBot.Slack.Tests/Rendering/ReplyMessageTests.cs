using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Rendering;

public sealed class ReplyMessageTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task<Reply> After(string said, Sender? sender = null)
    {
        await desk.Say("add figure 41% of global investments in the sector [cybersecurity] go to Israeli companies value: 41% by: Naftali Bennett title: Prime Minister source: The Pegasus case in: L'Express url: https://www.lexpress.example/pegasus excerpt: \"Prime Minister Naftali Bennett said this week that 41% of global investments in the sector go to Israeli companies.\" citation role: secondary");
        await desk.Say("add quote “Banning the sale of this type of software would *shift* the problem, <!channel>” by: Daniel Cohen said: 24 July 2021 source: The Pegasus case in: L'Express");
        await desk.Say("list pegasus add F-1 F-2");
        return await desk.Say(said, sender);
    }

    [Theory]
    [InlineData("answer", "What share of global cybersecurity investment goes to Israeli companies?")]
    [InlineData("whole-record", "show F-2")]
    [InlineData("list", "lists")]
    [InlineData("form", "add quote “The Pegasus case is far from closed”")]
    [InlineData("file", "export list pegasus as text")]
    [InlineData("notice", "cite F-1")]
    [InlineData("refusal", "show F-99")]
    [InlineData("nothing", "What does a kilo of potatoes cost in Ulaanbaatar?")]
    public async Task A_reply_looks_as_approved(string name, string said)
    {
        var reply = await After(said);

        Approved.Is(name, Rendered.Json(Rendered.Messages(reply, said)));
    }

    [Fact]
    public async Task The_fallback_says_value_words_speaker_and_id_in_a_sentence()
    {
        var messages = Rendered.Messages(await After("What share of global cybersecurity investment goes to Israeli companies?"));

        Assert.StartsWith("41%: 41% of global investments in the sector [cybersecurity] go to Israeli companies — Naftali Bennett, Prime Minister (F-1, version 1).", messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_actions_are_buttons_and_the_others_stand_behind_three_dots()
    {
        var messages = Rendered.Messages(await After("What share of global cybersecurity investment goes to Israeli companies?"));

        var row = messages[0].Blocks.OfType<ActionsBlock>().First();
        Assert.Equal(["Cite", "Copy", "Add to list", "History", "Sources"], row.Elements.OfType<ButtonElement>().Select(button => button.Text.Text));
        Assert.Equal(["Whole record", "Edit", "Share"], row.Elements.OfType<OverflowElement>().Single().Options.Select(option => option.Text.Text));
        Assert.Equal("deed:cite:0", row.Elements[0].ActionId);
        Assert.Equal(
            [new DeedValue.Say("show F-1"), new DeedValue.Say("edit F-1"), new DeedValue.Share("show F-1")],
            Rendered.Deeds(messages[0].Blocks).Skip(5).Take(3));
    }

    [Fact]
    public void Of_many_facts_five_are_shown_and_the_others_named_with_a_way_to_them()
    {
        var answer = Facts(13);

        var messages = Rendered.Messages(answer, "list pegasus");

        Assert.Equal(5, messages.SelectMany(message => message.Blocks).OfType<DividerBlock>().Count() - 1);
        Assert.Contains("… and 8 more: F-6, F-7, F-8, F-9, F-10, F-11, F-12, F-13. To see the next ones, say: show F-6 F-7 F-8 F-9 F-10", Rendered.Seen(messages), StringComparison.Ordinal);
        Assert.Equal(new DeedValue.More("list pegasus", 5), Rendered.Deeds(messages[^1].Blocks).Last());
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
        Assert.Equal(new DeedValue.More("lists", 20), Rendered.Deeds(messages[^1].Blocks).Last());
        Assert.DoesNotContain("list 21", Rendered.Seen(messages), StringComparison.Ordinal);
        Assert.Contains("list 21", Rendered.Seen(Rendered.Messages(list, "lists", skip: 20)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_to_copy_stands_in_preformatted_text_without_a_button_for_the_same()
    {
        var messages = Rendered.Messages(await After("cite F-1 as bibtex"));

        Assert.Single(messages[0].Blocks.OfType<RichTextBlock>().SelectMany(block => block.Elements).OfType<RichTextPreformatted>());
        Assert.Empty(Rendered.Buttons(messages[0].Blocks));
    }

    [Fact]
    public async Task Nearly_the_same_is_shown_with_a_button_to_save_anyway()
    {
        var messages = Rendered.Messages(await After("add figure 41% of global investments in the sector go to Israeli companies value: 41% by: Naftali Bennett source: Haaretz"));

        Assert.Contains("F-1 · version 1", Rendered.Seen(messages), StringComparison.Ordinal);
        Assert.Equal(["Open the form", "Save anyway"], Rendered.Buttons(messages[^1].Blocks).Select(button => button.Text.Text).TakeLast(2));
    }

    [Theory]
    [InlineData(1, 5, "F-1")]
    [InlineData(7, 10, "F-6")]
    [InlineData(7, int.MaxValue, "F-6")]
    [InlineData(7, -3, "F-1")]
    public void A_page_that_is_no_longer_there_is_the_last_one(int facts, int skip, string first)
    {
        var answer = Facts(facts) with { Headline = facts == 1 ? AnswerReply.OneFact : "Facts." };
        Assert.Contains($"{first} · version", Rendered.Seen(Rendered.Messages(answer, skip: skip)), StringComparison.Ordinal);
    }

    private static AnswerReply Facts(int count) => new()
    {
        Outcome = Outcome.Found,
        Headline = $"{count} sourced facts.",
        Facts = [.. Enumerable.Range(1, count).Select(i => new ShownFact { Fact = SampleFact.Claim() with { Id = new FactId(i), Version = 1 }, Numbers = [1] })],
        References = [new Reference(1, "The Pegasus case. L'Express.", "https://example.org/pegasus")],
    };
}
