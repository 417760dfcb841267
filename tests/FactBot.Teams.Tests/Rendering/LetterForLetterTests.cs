using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;
using FactBot.Testing;
using FactBot.Testing.AdaptiveCards;

namespace FactBot.Teams.Tests.Rendering;

public class LetterForLetterTests
{
    [Fact]
    public void Whatever_a_fact_says_its_words_stand_there_letter_for_letter() => HostileFacts.Answer.Sample(answer =>
    {
        var seen = Rendered.Seen(Rendered.Messages(answer));

        void Stands(string text) => Assert.Contains(Rendered.OnTheWire(text), seen, StringComparison.Ordinal);
        Assert.All(answer.Facts, shown =>
        {
            var card = FactCard.Of(shown);
            Stands(card.Words);
            Stands(card.Speaker!);
            Stands(shown.Warnings[0]);
            Stands(card.Value ?? "");
            Assert.All(shown.Fact.Citations, citation => Stands(citation.Excerpt!));
            Assert.All(answer.IsWholeRecord ? card.Details : [], detail => Stands(detail.Text));
        });
    }, iter: 100);

    [Fact]
    public void Rows_notices_files_and_near_facts_keep_every_letter() => Gen.Select(HostileFacts.Text.Array[2, 30], HostileFacts.Draft, HostileFacts.Answer).Sample((texts, draft, near) =>
    {
        var list = new ListReply { Outcome = Outcome.Found, Headline = texts[0], Rows = [.. texts.Select(text => new ListRow(text, texts[1], near.Actions))] };
        var notice = new NoticeReply { Outcome = Outcome.Done, Headline = texts[0], Detail = texts[1], Actions = [new CopyAction("copy", "Copy", texts[texts.Length / 2])] };
        var file = new FileReply { Outcome = Outcome.Done, Headline = texts[0], Name = texts[1], MediaType = "text/plain", Content = default, Preview = texts[1] };
        var form = FormDialog.Redrawn(new FormInput("add", draft)) with { Near = near.Facts, References = near.References, Actions = near.Actions };

        static void Stands(string text, Reply reply) => Assert.Contains(Rendered.OnTheWire(text), Rendered.Seen(Rendered.Messages(reply)), StringComparison.Ordinal);
        Assert.All(texts.Take(ListElements.MostRows), text => Stands(text, list));
        Stands(texts[1], notice);
        Stands(texts[1], file);
        Assert.All(near.Facts, shown => Stands(shown.Fact.Wording.Text, form));
    }, iter: 25);

    [Fact]
    public void Runs_put_together_are_the_text_and_none_begins_what_clients_expand() => HostileFacts.Text.Sample(text =>
    {
        var runs = Verbatim.Runs(text).ToList();

        Assert.Equal(text, string.Concat(runs.Select(run => run.Text)));
        Assert.All(runs, run => Assert.DoesNotMatch(@"(?i)\{\{(DATE|TIME)\(|\$\{|</?at", run.Text));
        Assert.Equal(text, string.Concat(Verbatim.Blocks(text).SelectMany(block => block.Inlines).Select(run => run.Text)));
        Assert.All(Verbatim.Blocks(text), block => Assert.InRange(CardWeight.Of(block), 0, CardPacker.MostBytes));
    }, iter: 300);

    [Fact]
    public void A_message_shows_the_words_it_escapes() => HostileFacts.Text.Sample(text =>
    {
        var shown = ShownMarkdown.Of(TeamsMarkdown.Escape(text));

        Assert.Equal(text.ReplaceLineEndings("\n"), shown);
    }, iter: 500);

    [Theory]
    [InlineData("*a* _b_ `c` ~d~", @"\*a\* \_b\_ \`c\` \~d\~")]
    [InlineData("<at>all</at> <b>&amp;", "&lt;at&gt;all&lt;/at&gt; &lt;b&gt;&amp;amp;")]
    [InlineData("[bank](https://evil.example)", @"\[bank\]\(https&#58;//evil.example\)")]
    [InlineData("www.evil.example, a@b.example: c", "www&#46;evil.example, a&#64;b.example: c")]
    [InlineData("- one\n2. two\n= three\n    four", "\\- one  \n2\\. two  \n\\= three  \n&#32;&#32;&#32;&#32;four")]
    [InlineData("41.5 % said “no”: 3-4", "41\\.5 % said “no”: 3-4")]
    [InlineData("In 2021, 3.4 million", "In 2021, 3.4 million")]
    public void What_Markdown_and_HTML_would_read_is_disarmed(string text, string escaped) => Assert.Equal(escaped, TeamsMarkdown.Escape(text));

    [Theory]
    [InlineData("*a*")]
    [InlineData("[a](https://evil.example)")]
    [InlineData("<at>all</at>")]
    [InlineData("# heading")]
    [InlineData("- item")]
    [InlineData("    code")]
    [InlineData("a & b")]
    [InlineData("see https://evil.example")]
    [InlineData("see WWW.evil.example")]
    public void The_judge_of_messages_bites(string text) => Assert.Throws<InvalidOperationException>(() => ShownMarkdown.Of(text));

    [Fact]
    public void Twenty_thousand_letters_come_whole_in_one_card_or_over_several()
    {
        var words = string.Concat(Enumerable.Range(0, 2_500).Select(i => $"word{i % 1000:000} "))[..20_000];
        var quote = new ShownFact { Fact = SampleFact.Quote(words), Numbers = [1] };
        AnswerReply Answer(int count) => new() { Outcome = Outcome.Found, Headline = $"{count} sourced facts.", Facts = [.. Enumerable.Repeat(quote, count)] };

        var one = Rendered.Messages(Answer(1));
        var three = Rendered.Messages(Answer(3));

        Assert.Single(one);
        Assert.Contains(words, Rendered.Seen(one), StringComparison.Ordinal);
        Assert.Equal(3, three.Length);
        Assert.All(three, message => Assert.Contains(words, Rendered.Seen([message.Card!]), StringComparison.Ordinal));
        Assert.StartsWith("Continued, part 2 of 3: 3 sourced facts.", three[1].Summary, StringComparison.Ordinal);
        Assert.EndsWith("the message has all of it)", one[0].Summary, StringComparison.Ordinal);
        Assert.StartsWith("A quote — Daniel Cohen", one[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_three_bytes_are_counted_as_three()
    {
        var words = string.Concat(Enumerable.Repeat("事実は記録されている。", 1_800));
        var answer = new AnswerReply { Outcome = Outcome.Found, Headline = "2 sourced facts.", Facts = [.. Enumerable.Repeat(new ShownFact { Fact = SampleFact.Quote(words), Numbers = [1] }, 2)] };

        var messages = Rendered.Messages(answer);

        Assert.True(messages.Length >= 2);
        Assert.All(messages, message => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(CardJson.Write(message.Card!)), 1, CardLimits.CardBytes));
    }
}
