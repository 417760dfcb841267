using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;
using FactBot.Testing;

namespace FactBot.Teams.Tests.Rendering;

public class SmallCardTests
{
    [Fact]
    public void Welcome_shows_three_things_to_try()
    {
        var message = WelcomeCard.Of("FactBot");
        Approved.Is("welcome", Rendered.Json([message]));

        var buttons = Rendered.Buttons(Rendered.Card(message.Card!)).ToList();
        Assert.Equal([new CardDeed.Say("recent"), new CardDeed.Form("add"), new CardDeed.Say("help")], buttons.Select(button => Rendered.Deed(button)!));
    }

    [Fact]
    public void An_export_is_chosen_and_comes_back_as_a_command()
    {
        var card = Rendered.Card(ExportDialog.Of(["pegasus", "it \"is\" so", "\ud83d", "pegasus"], [new FactId(1), new FactId(2)], ExportFormats.OfDomain, "pegasus"));
        Approved.Is("export-dialog", Rendered.Json(card));

        var export = Rendered.Buttons(card).Single();
        string? Chosen(string inputs) => ExportDialog.Read(Rendered.Data(export, inputs));
        Assert.Equal("export F-1 F-2 as biblatex", Chosen("""{"scope":"facts","format":"biblatex"}"""));
        Assert.Equal("export everything as csv", Chosen("""{"scope":"everything","format":"csv"}"""));
        Assert.Equal("export list \"pegasus\" as ris", Chosen("""{"scope":"list:pegasus","format":"ris"}"""));
        Assert.Null(Chosen("""{"scope":"facts"}"""));
        Assert.Null(Chosen("""{"scope":"facts","format":"csv grouped by kind"}"""));
        Assert.Null(Chosen("""{"scope":"somewhere","format":"csv"}"""));
    }

    [Fact]
    public void Without_facts_at_hand_there_is_no_choice_of_them_and_a_dialog_only_submits()
    {
        var card = Rendered.Card(ExportDialog.Of([], [], ExportFormats.OfDomain, isDialog: true));

        Assert.Equal(["everything"], card.Body.OfType<ChoiceInput>().First().Choices.Select(choice => choice.Value));
        var button = Assert.IsType<SubmitAction>(Rendered.Buttons(card).Single());
        Assert.Null(ExportDialog.Read(Rendered.Data(button, """{"scope":"facts","format":"csv"}""")));
    }

    [Fact]
    public void More_lists_than_a_menu_shows_can_be_said()
    {
        var card = Rendered.Card(ExportDialog.Of([.. Enumerable.Range(1, 130).Select(i => $"list {i}")], [], ExportFormats.OfDomain, "list 130"));

        Assert.Equal("list:list 130", card.Body.OfType<ChoiceInput>().First().Value);
        Assert.Contains("say: export list NAME as FORMAT", Rendered.Seen(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_asked_for_when_none_was_given()
    {
        var ask = new CardDeed.Ask("Add to list", "Which list?", "list ", " add F-1") { Number = 4 };

        var card = Rendered.Card(ListDialog.Of(ask, isDialog: true));

        Assert.Equal("list \"nso\" add F-1", ListDialog.Read(Rendered.Data(Rendered.Buttons(card).Single(), """{"line:4":"nso"}""")));
    }

    [Fact]
    public void A_picked_fact_has_no_buttons_for_readers_who_did_not_ask() => HostileFacts.Answer.Sample(answer =>
    {
        var results = SearchResults.Of(answer, Rendered.Context());

        Assert.All(results, result =>
        {
            Assert.Empty(Rendered.Buttons(Rendered.Card(result.Card)));
            Assert.InRange(result.Title.Length, 1, 44);
            Assert.DoesNotContain(result.Text, sign => sign is '<' or '>' or '\n');
        });
        Assert.All(answer.Facts.Where(shown => FactText.Whole(shown.Fact).Length < 5_000), shown =>
            Assert.Contains(results, result => Rendered.Seen(result.Card).Contains(Rendered.OnTheWire(FactElements.Words(FactCard.Of(shown))), StringComparison.Ordinal)));
    }, iter: 60);

    [Fact]
    public void A_picked_fact_counts_its_own_sources_from_one()
    {
        ShownFact Shown(params ImmutableArray<int> numbers) => new() { Fact = SampleFact.Figure() with { Citations = [.. numbers.Select(_ => SampleFact.Citation())] }, Numbers = numbers };
        var answer = new AnswerReply
        {
            Outcome = Outcome.Found,
            Headline = "Two sourced facts.",
            Facts = [Shown(1, 2), Shown(3, 2, 3)],
            References = [new Reference(1, "First.", null), new Reference(2, "Second.", null), new Reference(3, "Third.", null)],
        };

        var seen = Rendered.Seen(SearchResults.Of(answer, Rendered.Context())[1].Card);

        Assert.Matches("\\[1\\] Third\\..*\\[2\\] Second\\..*\\[1\\] Third\\.", seen);
    }

    [Fact]
    public void A_fact_too_long_for_a_card_is_not_offered_rather_than_cut()
    {
        var citation = SampleFact.Citation() with { Excerpt = new string('x', 20_000) };
        var shown = new ShownFact { Fact = SampleFact.Quote(new string('x', 20_000)) with { Citations = [citation, citation] }, Numbers = [1, 2] };

        Assert.Empty(SearchResults.Of(new AnswerReply { Outcome = Outcome.Found, Headline = AnswerReply.OneFact, Facts = [shown] }, Rendered.Context()));
        Assert.Null(LinkPreview.Of(shown, [], Rendered.Context()));
    }

    [Fact]
    public void A_link_shows_its_fact_in_the_schema_that_links_take()
    {
        var shown = new ShownFact { Fact = SampleFact.Figure() with { Id = new FactId(26), Version = 1 }, Numbers = [1], Actions = [new SayAction("cite", "Cite", "cite F-26")] };

        var preview = LinkPreview.Of(shown, [new Reference(1, "The Pegasus case.", "https://example.org/pegasus")], Rendered.Context())!;

        Approved.Is("link-preview", $"{preview.Title}\n{preview.Text}\n{Rendered.Json(Rendered.Card(preview.Card))}");
        Assert.Equal("1.3", preview.Card.Version);
    }

    [Fact]
    public void A_file_is_offered_and_the_offer_comes_back_with_what_makes_it()
    {
        var file = new FileReply { Outcome = Outcome.Done, Headline = "2 facts as csv.", Name = "pegasus.csv", MediaType = "text/csv", Content = new byte[120] };

        var card = FileConsentCard.Of(file, "export list pegasus as csv");
        var json = JsonSerializer.SerializeToElement(card.Content, CardJson.Relaxed.FileConsentContent);

        Assert.Equal("""{"description":"2 facts as csv.","sizeInBytes":120,"acceptContext":{"command":"export list pegasus as csv"},"declineContext":{"command":"export list pegasus as csv"}}""", json.ToString());
        Assert.Equal(new FileConsentContext("export list pegasus as csv"), FileConsentContext.Read(json.GetProperty("acceptContext")));
        Assert.Null(FileConsentContext.Read(json.GetProperty("description")));
    }

    [Theory]
    [InlineData("https://example.org/a b|c<d>\"", "https://example.org/a%20b%7Cc%3Cd%3E%22")]
    [InlineData(" http://example.org/é ", "http://example.org/%C3%A9")]
    [InlineData("https://bank.example@evil.example/", null)]
    [InlineData("mailto:a@b.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("msteams:/l/chat", null)]
    [InlineData("//example.org", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_are_linked(string? address, string? linked) => Assert.Equal(linked, WebLink.Of(address));
}
