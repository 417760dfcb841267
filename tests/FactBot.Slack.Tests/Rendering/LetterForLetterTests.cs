using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Rendering;

public class LetterForLetterTests
{
    [Fact]
    public void Whatever_a_fact_says_its_words_stand_there_letter_for_letter() => HostileFacts.Answer.Sample(answer =>
    {
        var seen = Rendered.Seen(Rendered.Messages(answer));

        Assert.All(answer.Facts, shown =>
        {
            var card = FactCard.Of(shown);
            Assert.Contains(card.Words, seen, StringComparison.Ordinal);
            Assert.Contains(card.Speaker!, seen, StringComparison.Ordinal);
            Assert.Contains(shown.Warnings[0], seen, StringComparison.Ordinal);
            Assert.Contains(card.Value ?? "", seen, StringComparison.Ordinal);
            Assert.All(shown.Fact.Citations, citation => Assert.Contains(citation.Excerpt!, seen, StringComparison.Ordinal));
            Assert.All(answer.IsWholeRecord ? card.Details : [], detail => Assert.Contains(detail.Text, seen, StringComparison.Ordinal));
        });
    }, iter: 120);

    [Fact]
    public void Rows_notices_files_and_forms_keep_every_letter() => Gen.Select(HostileFacts.Text.Array[2, 30], HostileFacts.Draft, HostileFacts.Answer).Sample((texts, draft, near) =>
    {
        var list = new ListReply { Outcome = Outcome.Found, Headline = texts[0], Rows = [.. texts.Select(text => new ListRow(text, texts[1], near.Actions))] };
        var notice = new NoticeReply { Outcome = Outcome.Done, Headline = texts[0], Detail = texts[1], Actions = [new CopyAction("copy", "Copy", texts[texts.Length / 2])] };
        var file = new FileReply { Outcome = Outcome.Done, Headline = texts[0], Name = texts[1], MediaType = "text/plain", Content = default, Preview = texts[1] };
        var form = FormModal.Form("add", draft) with { Near = near.Facts, References = near.References, Actions = near.Actions };

        var (rows, allRows) = (Rendered.Seen(Rendered.Messages(list)), Rendered.Seen(Rendered.Messages(list, command: new string('x', 3_000))));
        var filled = Rendered.Seen(Rendered.Messages(form));
        Assert.All(texts.Take(ListBlocks.MostRows), text => Assert.Contains(text, rows, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Contains(text, allRows, StringComparison.Ordinal));
        Assert.Contains(texts[1], Rendered.Seen(Rendered.Messages(notice)), StringComparison.Ordinal);
        Assert.Contains(texts[1], Rendered.Seen(Rendered.Messages(file)), StringComparison.Ordinal);
        Assert.All(near.Facts, shown => Assert.Contains(shown.Fact.Wording.Text, filled, StringComparison.Ordinal));
    }, iter: 30);

    [Fact]
    public void Twenty_thousand_letters_come_whole_over_several_messages()
    {
        var words = string.Concat(Enumerable.Range(0, 2_500).Select(i => $"word{i % 1000:000} "))[..20_000];
        var (fact, seen) = (SampleFact.Quote(words), "");

        var messages = Rendered.Messages(new AnswerReply { Outcome = Outcome.Found, Headline = "One sourced fact.", Facts = [new ShownFact { Fact = fact, Numbers = [1] }] });
        seen = Rendered.Seen(messages);

        Assert.InRange(messages.Length, 2, 5);
        Assert.Contains(words, seen, StringComparison.Ordinal);
        Assert.StartsWith("Continued, part 2 of", messages[1].Text, StringComparison.Ordinal);
        Assert.EndsWith("the message has all of it)", messages[0].Text, StringComparison.Ordinal);
        Assert.Matches(@"word\d{3} … \(shortened", messages[0].Text);
    }

    [Fact]
    public void Pieces_put_together_are_the_text_and_no_character_is_torn() => Gen.Select(HostileFacts.Text, Gen.Int[2, 3_000]).Sample((text, limit) =>
    {
        var pieces = TextSplit.Pieces(text, limit).ToList();

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, text.Length == 0 ? 0 : 1, limit));
        Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.False(char.IsHighSurrogate(pair.First[^1]) && char.IsLowSurrogate(pair.Second[0])));
    });

    [Theory]
    [InlineData("ab 👩‍👩‍👧", 8, "ab ")]
    [InlineData("e\u0301e\u0301", 3, "e\u0301")]
    [InlineData("one two three", 10, "one two ")]
    [InlineData("unbrokenword", 5, "unbro")]
    [InlineData("\r\nx", 1, "\r")]
    public void A_text_is_cut_between_characters_and_rather_between_words(string text, int limit, string head) =>
        Assert.Equal(head, TextSplit.Head(text, limit));

    [Fact]
    public void Nothing_rendered_has_a_run_that_pings()
    {
        var runs = typeof(RichTextRun).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RichTextRun)));

        Assert.Equal(["LinkRun", "TextRun"], runs.Select(type => type.Name).Order());
    }
}
