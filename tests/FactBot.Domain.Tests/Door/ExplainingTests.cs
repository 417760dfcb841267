using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public class ExplainingTests
{
    private const string Question = "What share of cybersecurity investment goes to Israeli companies?";

    [Fact]
    public async Task An_editor_sees_what_spoke_for_a_fact_that_answers()
    {
        using var desk = await DeskAsync();

        var reply = await desk.Say<ListReply>($"explain {Question}", TestDesk.Edith);

        Assert.StartsWith("One fact of those weighed", reply.Headline, StringComparison.Ordinal);
        Assert.StartsWith("F-1 · ", reply.Rows[0].Title, StringComparison.Ordinal);
        Assert.EndsWith(" · answers", reply.Rows[0].Title, StringComparison.Ordinal);
        Assert.Contains("41% of cybersecurity investment goes to Israeli companies", reply.Rows[0].Detail, StringComparison.Ordinal);
        Assert.Contains("For it: ", reply.Rows[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_sees_why_a_fact_that_is_near_does_not_answer()
    {
        using var desk = await DeskAsync(Thresholds.Default with { Near = 0.1 });

        var reply = await desk.Say<ListReply>("explain Does 52% of cybersecurity investment go to Israeli companies?", TestDesk.Edith);

        Assert.StartsWith("Nothing answers", reply.Headline, StringComparison.Ordinal);
        Assert.Contains("Held back: ", reply.Rows[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_lacks_what_was_named_stays_before_those_that_were_too_unlikely_to_be_looked_at()
    {
        using var desk = await DeskAsync(Thresholds.Default with { Near = 0.03 });
        await desk.Say("add figure 12% of cybersecurity investment goes to Chinese companies value: 12% source: Le Monde");
        await desk.Say("add claim Cybersecurity investment goes to companies source: Le Monde");

        var reply = await desk.Say<ListReply>("explain What share of cybersecurity investment goes to Israeli companies in Kenya and Rwanda?", TestDesk.Edith);

        Assert.Contains("41% of cybersecurity", reply.Rows[0].Detail, StringComparison.Ordinal);
        Assert.Contains("Held back: it lacks kenya and rwanda", reply.Rows[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_fact_can_be_asked_about()
    {
        using var desk = await DeskAsync();

        var reply = await desk.Say<ListReply>($"explain F-2 {Question}", TestDesk.Edith);

        Assert.Equal("F-2 is number 2 of 2 weighed.", reply.Headline);
        var unknown = await desk.Say<NoticeReply>($"explain F-99 {Question}", TestDesk.Edith);
        Assert.Equal(Outcome.Refused, unknown.Outcome);
    }

    [Fact]
    public async Task A_fact_that_the_editor_may_not_see_is_not_spoken_of()
    {
        using var desk = await DeskAsync();
        await desk.Say("add claim A secret share of cybersecurity investment goes to Israeli companies source: L'Express visible to: people u-rita");

        var reply = await desk.Say<ListReply>($"explain {Question}", TestDesk.Edith);

        Assert.Equal(2, reply.Rows.Length);
        Assert.All(reply.Rows, row => Assert.DoesNotContain("secret", row.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_others_it_is_a_question_like_any_other_and_has_no_button()
    {
        using var desk = await DeskAsync();

        Assert.IsType<AnswerReply>(await desk.Say($"explain {Question}", TestDesk.Gus));
        Assert.DoesNotContain((await desk.Say(Question, TestDesk.Rita)).Actions, action => action.Id == "explain");
        var button = Assert.IsType<SayAction>((await desk.Say(Question, TestDesk.Edith)).Actions.Single(action => action.Id == "explain"));
        Assert.IsType<ListReply>(await desk.Say(button.Command, TestDesk.Edith));
    }

    [Fact]
    public async Task Says_which_question_is_missing()
    {
        using var desk = await DeskAsync();

        Assert.Equal("Say which question.", (await desk.Say("explain", TestDesk.Edith)).Headline);
        Assert.Equal("Say which question.", (await desk.Say("explain F-1", TestDesk.Edith)).Headline);
    }

    [Fact]
    public async Task A_newsroom_moves_where_answers_begin()
    {
        using var strict = await DeskAsync(Thresholds.Default with { Answer = 1, Near = 0.01 });

        Assert.Equal(Outcome.DidYouMean, (await strict.Say(Question)).Outcome);
    }

    private static async Task<TestDesk> DeskAsync(Thresholds? thresholds = null)
    {
        var desk = new TestDesk(thresholds: thresholds);
        await desk.Say("add figure 41% of cybersecurity investment goes to Israeli companies value: 41% by: Naftali Bennett source: L'Express");
        await desk.Say("add claim The Knesset created a commission on Israeli companies source: L'Express");
        return desk;
    }
}
