using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Rendering;

public class DeedValueTests
{
    [Fact]
    public void Every_deed_comes_back_as_it_was_sent()
    {
        DeedValue[] deeds =
        [
            new DeedValue.Say("show F-1"), new DeedValue.Copy("copy", "“a” & <b>"), new DeedValue.Copy("copy", Command: "show F-1"), new DeedValue.Share("show F-1"),
            new DeedValue.Form("add", Again: "add x"), new DeedValue.Export("pegasus"), new DeedValue.More("lists", 20), new DeedValue.Hint("no"),
        ];

        Assert.All(deeds, deed => Assert.Equal(deed, DeedValue.TryRead(deed.Write())));
        Assert.Equal("""{"do":"say","command":"show F-1"}""", deeds[0].Write());
        var ask = Assert.IsType<DeedValue.Ask>(DeedValue.TryRead(new DeedValue.Ask("Add to list", "Which?", "list ", " add F-1", ["a", "b"]).Write()));
        Assert.Equal(["a", "b"], ask.Suggestions);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("show F-1")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"do":"say"}""")]
    [InlineData("""{"do":"say","command":null}""")]
    [InlineData("""{"do":"delete","command":"x"}""")]
    [InlineData("""{"do":"ask","label":"x","prompt":"x","before":"x","after":"x"}""")]
    [InlineData("""{"do":"form","command":"add","draft":{}}""")]
    public void Garbage_is_no_deed(string? value) => Assert.Null(DeedValue.TryRead(value));

    [Fact]
    public void No_text_whatever_makes_reading_a_value_throw() => HostileFacts.Text.Sample(text =>
    {
        _ = DeedValue.TryRead(text);
        _ = DeedValue.TryRead($$"""{"do":"say","command":{{text}}""");
    });

    [Fact]
    public void A_button_for_more_than_a_value_holds_still_does_something_sensible()
    {
        var (much, again) = (new string('x', 5_000), "show F-12");

        Assert.Equal(new DeedValue.Copy("copy", Command: again), DeedValue.TryRead(DeedOf.Action(new CopyAction("copy", "Copy", much), again)));
        var hint = Assert.IsType<DeedValue.Hint>(DeedValue.TryRead(DeedOf.Action(new SayAction("save-anyway", "Save anyway", $"add anyway {much}"), again)));
        Assert.StartsWith("This is longer than a button in Slack can carry. Type it instead: add anyway xxx", hint.Sentence, StringComparison.Ordinal);
        var lists = Enumerable.Range(0, 80).Select(i => $"{i} {new string('l', 70)}");
        var ask = Assert.IsType<DeedValue.Ask>(DeedValue.TryRead(DeedOf.Action(new AskAction("add-to-list", "Add to list", "Which list?", "list ", " add F-12", [.. lists]), again)));
        Assert.Equal(20, ask.Suggestions.Length);
    }

    [Fact]
    public void A_draft_travels_in_the_button_when_it_fits_and_else_the_command_that_makes_it_again()
    {
        var draft = FactDraft.Empty.With(Field.Words, "short").With(Field.Source, 0, "L'Express");
        var fits = Assert.IsType<DeedValue.Form>(DeedValue.TryRead(DeedOf.Form(FormModal.Form("add claim", draft), "add claim short")));
        var form = Assert.IsType<DeedValue.Form>(DeedValue.TryRead(DeedOf.Form(FormModal.Form("add", draft.With(Field.Words, new string('x', 3_000))), "add x")));

        Assert.Equal(("short", "L'Express"), (fits.Draft!.ToDraft()[Field.Words], fits.Draft.ToDraft()[Field.Source, 0]));
        Assert.Equal(new DeedValue.Form("add", Again: "add x"), form);
    }

    [Fact]
    public void Values_stay_within_what_a_button_carries() => HostileFacts.Answer.Sample(
        answer => Assert.All(answer.Actions, action => Assert.InRange(DeedOf.Action(action, "show F-12").Length, 1, Limits.ButtonValue)), iter: 100);

    [Fact]
    public void A_text_too_long_for_its_button_is_found_in_the_reply()
    {
        var answer = new AnswerReply { Outcome = Outcome.Found, Headline = "", Facts = [], Actions = [new CopyAction("copy", "Copy", "all of it")] };

        Assert.Equal("all of it", CopyLookup.Find(answer, "copy"));
        Assert.Null(CopyLookup.Find(answer, "cite"));
    }
}
