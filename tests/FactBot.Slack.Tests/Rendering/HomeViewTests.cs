using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Rendering;

public class HomeViewTests
{
    private static readonly ListReply NoRows = new() { Outcome = Outcome.Nothing, Headline = "None.", Rows = [] };

    [Fact]
    public void A_home_looks_as_approved() => Approved.Is("home", Rendered.Json(Rendered.View(HomeView.Render(Home(Facts(2), Lists(2))))));

    [Fact]
    public void An_empty_home_says_so_in_friendly_words()
    {
        var seen = Rendered.Seen(Rendered.View(HomeView.Render(Home(NoRows, NoRows))));

        Assert.Contains("No facts on file yet. Add the first one: it takes a minute.", seen, StringComparison.Ordinal);
        Assert.Contains("You have not added a fact yet.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_could_not_be_had_says_why()
    {
        var seen = Rendered.Seen(Rendered.View(HomeView.Render(Home(new NoticeReply { Outcome = Outcome.Error, Headline = "The store does not answer." }, NoRows))));

        Assert.Contains("The store does not answer.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("You have not added a fact yet.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_home_stays_within_a_view_and_says_what_is_left()
    {
        var view = Rendered.View(HomeView.Render(Home(Facts(100), Lists(100))));

        Assert.InRange(view.Blocks.Length, 40, 100);
        Assert.Equal(4, view.Blocks.OfType<SectionBlock>().Count(section => section.Text.Text == "… and 92 more."));
    }

    [Fact]
    public void A_guest_is_not_offered_what_only_reporters_may_do()
    {
        var view = Rendered.View(HomeView.Render(Home(NoRows, NoRows) with { Sender = TestDesk.Gus }));

        Assert.Equal([HomeView.ExportId], Rendered.Buttons(view.Blocks).Select(button => button.ActionId));
    }

    [Fact]
    public void A_list_can_be_opened_and_exported()
    {
        var view = Rendered.View(HomeView.Render(Home(NoRows, Lists(1))));

        Assert.Contains(new DeedValue.Say("list \"list 1\""), Deeds(view));
        Assert.Contains(new DeedValue.Export("list 1"), Deeds(view));
    }

    [Fact]
    public void Whatever_facts_say_the_home_holds() => HostileFacts.Answer.Sample(
        answer => Rendered.View(HomeView.Render(Home(answer, new ListReply { Outcome = Outcome.Found, Headline = "", Rows = [.. answer.Facts.Select(shown => new ListRow(shown.Fact.Wording.Text, shown.Warnings[0], shown.Actions))] }))),
        iter: 50);

    [Fact]
    public void An_unfurled_fact_looks_as_approved() => Approved.Is("unfurl", Rendered.Json(Rendered.Attachment(Unfurl.Render(Facts(1).Facts[0] with { Warnings = ["This figure is of 2019: more than a year old."] }, [new Reference(1, "The Pegasus case. L'Express.", "https://example.org/pegasus")]))));

    [Fact]
    public void Whatever_a_fact_says_its_unfurl_holds() => HostileFacts.Answer.Sample(
        answer => Assert.All(answer.Facts, shown => Rendered.Attachment(Unfurl.Render(shown, answer.References))), iter: 50);

    private static IEnumerable<DeedValue> Deeds(SlackView view) => Rendered.Deeds([.. view.Blocks.Where(block => block is not ActionsBlock actions || actions.Elements.All(element => element.ActionId.StartsWith("deed:", StringComparison.Ordinal)))]);

    private static HomeContent Home(Reply facts, Reply lists) => new()
    {
        Sender = TestDesk.Rita,
        Waiting = new HomeSection(facts, "queue"),
        Recent = new HomeSection(facts, "status:live"),
        Mine = new HomeSection(facts, "mine"),
        Lists = new HomeSection(lists, "lists"),
    };

    private static AnswerReply Facts(int count) => new()
    {
        Outcome = Outcome.Found,
        Headline = "Facts.",
        Facts = [.. Enumerable.Range(1, count).Select(i => new ShownFact { Fact = (i % 2 == 0 ? (Fact)SampleFact.Figure() : SampleFact.Quote("A *quote* for <!here>")) with { Id = new FactId(i), Version = 1 }, Numbers = [1] })],
    };

    private static ListReply Lists(int count) => new()
    {
        Outcome = Outcome.Found,
        Headline = "Lists.",
        Rows = [.. Enumerable.Range(1, count).Select(i => new ListRow($"list {i}", "2 facts", [new SayAction("list", "Open", $"list \"list {i}\""), new SayAction("export-csv", "Export as csv", $"export list \"list {i}\" as csv")]))],
    };
}
