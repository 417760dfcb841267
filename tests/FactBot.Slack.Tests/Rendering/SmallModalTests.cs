using CsCheck;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Rendering;

public class SmallModalTests
{
    private static readonly ModalOrigin Origin = new(ModalSurface.Home);

    [Fact]
    public void A_line_is_asked_for_with_what_there_is_to_choose_from()
    {
        var view = Rendered.View(AskModal.Render(new DeedValue.Ask("Add to list", "Which list?", "list ", " add F-12", ["pegasus", "nso", "pegasus"]), Origin));

        var choice = Assert.IsType<SelectElement>(Assert.IsType<InputBlock>(view.Blocks[0]).Element);
        Assert.Equal(["pegasus", "nso"], choice.Options.Select(option => option.Value));
        Assert.Equal(2, view.Blocks.Length);
    }

    [Theory]
    [InlineData("pegasus", null, "pegasus")]
    [InlineData("pegasus", "other", "other")]
    [InlineData(null, "\"other\" ", "\"other\" ")]
    [InlineData(null, " ", null)]
    public void What_was_typed_goes_before_what_was_chosen(string? chosen, string? typed, string? line) =>
        Assert.Equal(line, AskModal.Read(Values(("choice", chosen), ("line", typed))));

    [Fact]
    public void The_line_is_quoted_into_the_command()
    {
        var view = AskModal.Render(new DeedValue.Ask("Add to list", "Which list?", "list ", " add F-12", []), Origin);

        Assert.Equal("list \"a ”b” remove\" add F-12", AskModal.Command(AskState.TryRead(view.PrivateMetadata)!, "a \"b\" remove "));
        Assert.Equal([view.Blocks[0].BlockId!], AskModal.Missing.Keys);
    }

    [Theory]
    [InlineData("facts", "csv", "export F-1 F-2 as csv")]
    [InlineData("everything", "markdown", "export everything as markdown")]
    [InlineData("list:pegasus", "bibtex", "export list \"pegasus\" as bibtex")]
    [InlineData("something", "csv", null)]
    [InlineData("facts", "csv in apa\nadd claim x", null)]
    [InlineData(null, null, null)]
    public void A_choice_of_list_and_format_is_a_command(string? scope, string? format, string? command) =>
        Assert.Equal(command, ExportModal.Read(Values(("scope", scope), ("format", format)), new ExportState("F-1 F-2", Origin)));

    [Fact]
    public void An_export_looks_as_approved() =>
        Approved.Is("export-modal", Rendered.Json(Rendered.View(ExportModal.Render(["pegasus", "nso"], [new FactId(1), new FactId(2)], Origin, ExportFormats.OfDomain, "nso"))));

    [Fact]
    public void More_lists_than_a_menu_holds_are_said_to_be_there()
    {
        var view = Rendered.View(ExportModal.Render([.. Enumerable.Range(1, 150).Select(i => $"list {i}")], [.. Enumerable.Range(1, 200).Select(i => new FactId(i))], Origin, ExportFormats.OfDomain, "list 150"));

        var scope = Assert.IsType<InputBlock>(view.Blocks[0]);
        Assert.Equal("52 more lists do not fit here; say: export list NAME as FORMAT", scope.Hint!.Text);
        Assert.Equal("list:list 150", Assert.IsType<SelectElement>(scope.Element).InitialOption!.Value);
    }

    [Fact]
    public void Whatever_lists_and_questions_are_called_the_modals_hold() => Gen.Select(HostileFacts.Text.Array[0, 12], HostileFacts.Text).Sample((names, text) =>
    {
        Rendered.View(ExportModal.Render([.. names.Distinct()], [], Origin, ExportFormats.OfDomain, text));
        Rendered.View(AskModal.Render(new DeedValue.Ask(text, text, "list ", " add F-1", [.. names]), Origin));
    }, iter: 200);

    [Fact]
    public void A_reply_of_any_length_fits_a_window_or_says_how_to_see_the_rest() => HostileFacts.Answer.Sample(answer =>
    {
        var view = Rendered.View(NoticeModal.Render(answer, new RenderContext { Command = "show F-12" }));

        var seen = Rendered.Seen(view);
        Assert.True(seen.Contains(answer.Facts[^1].Fact.Citations[^1].Excerpt!, StringComparison.Ordinal) || seen.EndsWith("To see all of it, say: show F-12", StringComparison.Ordinal));
    }, iter: 50);

    [Fact]
    public void A_window_that_waits_has_nothing_to_press()
    {
        var view = Rendered.View(WaitModal.Render());

        Assert.Equal(("One moment …", null), (Rendered.Seen(view), view.Submit));
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string?>> Values(params (string Block, string? Text)[] values) =>
        values.ToDictionary(pair => pair.Block, pair => (IReadOnlyDictionary<string, string?>)new Dictionary<string, string?> { ["value"] = pair.Text });
}
