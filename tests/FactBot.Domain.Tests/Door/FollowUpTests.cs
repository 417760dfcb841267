using FactBot.Domain.Chat;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class FollowUpTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("and who said that?")]
    [InlineData("who said it")]
    [InlineData("When was that said?")]
    [InlineData("says who?")]
    [InlineData("et qui l’a dit ?")]
    [InlineData("is that true?")]
    public async Task A_question_about_the_answer_shows_its_record_again(string text)
    {
        await AskedAsync();
        var reply = Assert.IsType<AnswerReply>(await desk.Say(text));
        Assert.Equal((Outcome.Found, "F-1"), (reply.Outcome, Assert.Single(reply.Facts).Fact.Id.ToString()));
    }

    [Theory]
    [InlineData("cite it", "Citation for F-1:")]
    [InlineData("cite", "Citation for F-1:")]
    [InlineData("and cite that as bibtex, please", "“bibtex, please” is not a style")]
    [InlineData("cite that as bibtex", "Citation for F-1:")]
    [InlineData("history of it", "F-1 has one version.")]
    [InlineData("sources", "F-1 has one citation.")]
    [InlineData("show 1", "On record:")]
    [InlineData("show the first one", "On record:")]
    [InlineData("montre ça", "On record:")]
    [InlineData("add it to pegasus", "Put F-1 on the list “pegasus”.")]
    [InlineData("list \"the story\" add this", "Put F-1 on the list “the story”.")]
    [InlineData("export it as csv", "One fact as csv.")]
    [InlineData("edit it title: Commander because we know", "F-1 is now version 2.")]
    public async Task It_and_this_and_numbers_mean_the_last_answer(string text, string headline)
    {
        await AskedAsync();
        Assert.StartsWith(headline, (await desk.Say(text)).Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_beyond_the_last_answer_is_refused_with_what_there_was()
    {
        await AskedAsync();
        var reply = await desk.Say("show 7");
        Assert.Equal(Outcome.Refused, reply.Outcome);
        Assert.Contains("had one fact, so there is no number 7", reply.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cite it", "There is no earlier answer here that “it” could mean.")]
    [InlineData("more", "There is no earlier answer here to show more of.")]
    [InlineData("show 2", "To show a fact, write its id with the letter: F-12.")]
    public async Task Where_nothing_was_answered_nothing_is_referred_to(string text, string headline) =>
        Assert.Equal(headline, (await desk.Say(text)).Headline);

    [Theory]
    [InlineData("show that Israel exported weapons")]
    [InlineData("cite this study of 2019")]
    [InlineData("who said that the sector was booming?")]
    [InlineData("add it up: how many drones?")]
    [InlineData("when was that law passed in the Knesset?")]
    public async Task What_only_begins_like_a_follow_up_stays_a_question(string text)
    {
        await AskedAsync();
        Assert.IsType<AnswerReply>(await desk.Say(text));
        Assert.DoesNotContain("last answer", (await desk.Say(text)).Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_leaves_nothing_to_refer_to()
    {
        await AskedAsync();
        Assert.Equal(Outcome.Nothing, (await desk.Say("zebrafish aquarium budget?")).Outcome);
        Assert.Equal(Outcome.Refused, (await desk.Say("cite it")).Outcome);
    }

    [Fact]
    public async Task Every_thread_has_its_own_last_answer()
    {
        await desk.Say("add claim The Knesset has created a commission source: L'Express");
        await desk.Say("add claim The zebrafish merger is signed source: A call");
        await desk.SayIn("thread-1", "Knesset commission?");
        await desk.SayIn("thread-2", "zebrafish merger?");
        Assert.Equal("Citation for F-1:", (await desk.SayIn("thread-1", "cite it", TestDesk.Paul)).Headline);
        Assert.Equal("Citation for F-2:", (await desk.SayIn("thread-2", "cite it", TestDesk.Paul)).Headline);
        Assert.Equal(Outcome.Refused, (await desk.SayIn("thread-3", "cite it")).Outcome);
    }

    [Fact]
    public async Task In_private_everybody_has_a_last_answer_of_their_own()
    {
        await AskedAsync();
        Assert.Equal(Outcome.Refused, (await desk.Say("cite it", TestDesk.Paul)).Outcome);
    }

    [Fact]
    public async Task Long_answers_come_in_pages_of_five()
    {
        for (var i = 1; i <= 12; i++)
        {
            await desk.Say($"add claim Report number {i} of the zebrafish series appeared source: Paper {i} tags: zebra");
        }

        var first = Assert.IsType<AnswerReply>(await desk.Say("tag:zebra"));
        Assert.Equal((5, 7), (first.Facts.Length, first.Further.Length));
        var button = Assert.IsType<SayAction>(Assert.Single(first.Actions));
        Assert.Equal("5 more", button.Label);

        var second = Assert.IsType<AnswerReply>(await desk.Say("more"));
        Assert.Equal(first.Further[..5], second.Facts.Select(shown => shown.Fact.Id));
        Assert.Equal(second.Facts.Select(shown => shown.Fact.Id), Assert.IsType<AnswerReply>(await desk.Say(button.Command)).Facts.Select(shown => shown.Fact.Id));
        var third = Assert.IsType<AnswerReply>(await desk.Say("next"));
        Assert.Equal(2, third.Facts.Length);
        Assert.Equal("The last answer here showed everything there is.", (await desk.Say("more")).Headline);
    }

    private async Task AskedAsync()
    {
        await desk.Say("add quote “No comment” by: Benny Gantz source: L'Express");
        Assert.Equal(Outcome.Found, (await desk.Say("What did Benny Gantz comment?")).Outcome);
    }
}
