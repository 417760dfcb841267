using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Rendering;

public sealed class FormModalTests : IDisposable
{
    private static readonly ModalState State = new("add", new ModalOrigin(ModalSurface.Message, "C1", "1.2", "https://hooks.slack.com/actions/x"));

    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_form_looks_as_approved()
    {
        var form = Assert.IsType<FormReply>(await desk.Say("add quote “The Pegasus case is far from closed” said: 24 July 2021"));

        Approved.Is("form-modal", Rendered.Json(Rendered.View(FormModal.Render(form, State))));
    }

    [Fact]
    public void What_goes_into_a_form_comes_out_of_it_letter_for_letter() => Gen.Select(HostileFacts.Draft, Gen.Bool).Sample((draft, showsAll) =>
    {
        var view = Rendered.View(FormModal.Render(FormModal.Form("add", draft), State with { ShowsAll = showsAll }));

        var read = FormModal.Read(Submitted(view));

        Assert.Equal(draft.Kind, read.Kind);
        Assert.Equal(draft.Fields, read.Fields);
        Assert.Equal(Math.Max(1, draft.Citations.Length), read.Citations.Length);
        Assert.All(draft.Citations.Zip(read.Citations), pair => Assert.Equal(pair.First, pair.Second));
    }, iter: 200);

    [Fact]
    public void Every_field_at_its_longest_still_fits_a_form_or_is_refused_whole()
    {
        var fields = FieldCatalog.All.Where(info => !info.IsCitation).Aggregate(FactDraft.Empty with { Kind = FactKind.Figure }, (draft, info) => draft.With(info.Field, new string('x', 200)));
        FactDraft With(int citations) => Enumerable.Range(0, citations).Aggregate(fields, (draft, i) => FieldCatalog.All.Where(info => info.IsCitation).Aggregate(draft, (filled, info) => filled.With(info.Field, i, "x")));

        Assert.Equal(FormModal.Callback, Rendered.View(FormModal.Render(FormModal.Form("edit F-1", With(2)), State)).CallbackId);
        var refused = Rendered.View(FormModal.Render(FormModal.Form("edit F-1", With(3)), State));
        Assert.Null(refused.CallbackId);
        Assert.Contains("Nothing is changed. Say what is to change, field by field: edit F-1 by: …", Rendered.Seen(refused), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_longer_than_an_input_stands_in_several()
    {
        var draft = FactDraft.Empty.With(Field.Words, string.Concat(Enumerable.Repeat("The Knesset has created a commission. ", 526)));

        var words = Inputs(Rendered.View(FormModal.Render(FormModal.Form("add", draft), State))).Where(input => input.BlockId!.StartsWith("field:Words", StringComparison.Ordinal)).ToList();

        Assert.Equal(7, words.Count);
        Assert.Equal("Words (1 of 7)", words[0].Label.Text);
        Assert.Matches("^field:Words#7-[0-9a-f]{8}$", words[6].BlockId);
        Assert.False(words[0].Optional);
        Assert.True(words[6].Optional);
    }

    [Fact]
    public void Rare_fields_are_folded_away_unless_they_have_a_value_or_a_fault_or_are_asked_for()
    {
        var draft = FactDraft.Empty.With(Field.Setting, "in an interview");
        var form = FormModal.Form("add claim", draft) with { Faults = [new Fault("Not a day.", "embargo: 2021-07-24 18:00 UTC", Field.Embargo)] };
        string[] Shown(ModalState state) => [.. Inputs(Rendered.View(FormModal.Render(form, state))).Select(input => input.BlockId!)];

        Assert.Contains("field:Setting", Shown(State));
        Assert.Contains("field:Embargo", Shown(State));
        Assert.DoesNotContain("field:Owner", Shown(State));
        Assert.Contains("field:Owner", Shown(State with { ShowsAll = true }));
    }

    [Fact]
    public void The_kind_can_be_changed_and_its_value_is_not_lost()
    {
        var figure = FactDraft.Empty with { Kind = FactKind.Figure };
        var changed = FormModal.Read(Submitted(FormModal.Render(FormModal.Form("add figure", figure.With(Field.Value, "41 %")), State))) with { Kind = FactKind.Claim };

        var view = Rendered.View(FormModal.Render(FormModal.Form("add figure", changed), State));

        Assert.Contains("field:Value", Inputs(view).Select(input => input.BlockId));
        Assert.Equal("add", ModalState.TryRead(view.PrivateMetadata)!.Command);
        Assert.Equal(("claim", true), (Assert.IsType<SelectElement>(Inputs(view)[0].Element).InitialOption!.Value, Inputs(view)[0].DispatchAction));
    }

    [Fact]
    public void Another_source_gets_fields_of_its_own()
    {
        var draft = FormModal.WithAnotherCitation(FactDraft.Empty.With(Field.Source, 0, "L'Express"));

        var view = Rendered.View(FormModal.Render(FormModal.Form("add", draft), State));

        Assert.Contains("field:Source:1", Inputs(view).Select(input => input.BlockId));
        Assert.Equal([FormModal.AddCitationId, FormModal.AllFieldsId], view.Blocks.OfType<ActionsBlock>().Single().Elements.Select(element => element.ActionId));
    }

    [Fact]
    public async Task A_submitted_form_is_saved_by_the_desk()
    {
        var form = Assert.IsType<FormReply>(await desk.Say("add quote “It was *far* from closed” by: Daniel Cohen"));
        var view = Rendered.View(FormModal.Render(form, State));
        var filled = FormModal.Read(Submitted(view, ("field:Source:0", "The Pegasus case")));

        var reply = await desk.Say(ModalState.TryRead(view.PrivateMetadata)!.Command, form: filled);

        var saved = Assert.IsType<AnswerReply>(reply).Facts[0].Fact;
        Assert.Equal(("It was *far* from closed", "The Pegasus case", FactKind.Quote), (saved.Wording.Text, saved.Citations[0].Source.Title, saved.Kind));
    }

    [Fact]
    public async Task A_citation_emptied_in_the_form_is_taken_out()
    {
        await desk.Say("add claim The Knesset has created a commission of inquiry source: L'Express source: Haaretz");
        var form = Assert.IsType<FormReply>(await desk.Say("edit F-1"));
        var view = Rendered.View(FormModal.Render(form, State));
        var emptied = Submitted(view).ToDictionary(block => block.Key, block => block.Key.EndsWith(":1", StringComparison.Ordinal) ? Nothing : block.Value);

        var reply = await desk.Say("edit F-1", form: FormModal.Read(emptied));

        Assert.Equal(["L'Express"], Assert.IsType<AnswerReply>(reply).Facts[0].Fact.Citations.Select(citation => citation.Source.Title));
    }

    [Fact]
    public async Task Each_fault_stands_on_its_field()
    {
        var view = Rendered.View(FormModal.Render(FormModal.Form("add", FactDraft.Empty), State));
        var values = Submitted(view, ("field:Words", "41 % of it"), ("field:SaidOn", "some day"), ("field:Url:0", "nowhere"));

        var form = Assert.IsType<FormReply>(await desk.Say("add", form: FormModal.Read(values)));
        var errors = FormModal.Errors(form, [.. values.Keys]);

        Assert.Equal(["field:SaidOn", "field:Url:0", "kind"], errors.Keys);
        Assert.Equal("Say whether it is a claim, a quote or a figure.", errors["kind"]);
        Assert.EndsWith("For example: 24 July 2021", errors["field:SaidOn"], StringComparison.Ordinal);
        Assert.All(errors.Values, sentence => Assert.InRange(sentence.Length, 10, 500));
    }

    [Fact]
    public void A_fault_without_a_field_in_the_view_stands_on_the_first_one()
    {
        var form = FormModal.Form("edit F-1", FactDraft.Empty with { Kind = FactKind.Claim }) with { Faults = [new Fault("Not a day.", "x", Field.Embargo), new Fault("It stays a claim.", "x")] };

        var errors = FormModal.Errors(form, ["field:By", "field:Source:0", "field:Words#2-12345678", "field:Words#1-12345678"]);

        Assert.Equal("Not a day. It stays a claim. For example: 2021-07-24 18:00 UTC", errors["field:Words#1-12345678"]);
        Assert.Empty(FormModal.Errors(form, []));
    }

    [Fact]
    public async Task Near_duplicates_are_shown_above_the_fields_and_the_button_says_so()
    {
        await desk.Say("add claim The Knesset has created a commission of inquiry into NSO source: L'Express");
        var near = Assert.IsType<FormReply>(await desk.Say("add claim The Knesset has created a commission of inquiry into NSO source: Haaretz"));

        var view = Rendered.View(FormModal.Render(near, State));

        Assert.Equal(("Save anyway", "add anyway"), (view.Submit!.Text, ModalState.TryRead(view.PrivateMetadata)!.Command));
        Assert.Contains("F-1 · version 1", Rendered.Seen(view), StringComparison.Ordinal);
        var saved = Assert.IsType<AnswerReply>(await desk.Say("add anyway", form: FormModal.Read(Submitted(view))));
        Assert.Equal("F-2", saved.Facts[0].Fact.Id.ToString());
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("field:")]
    [InlineData("field:Nothing")]
    [InlineData("field:42")]
    [InlineData("field:Words:0")]
    [InlineData("field:Source")]
    [InlineData("field:Source:-1")]
    [InlineData("field:Source:999999999")]
    [InlineData("field:Words#x")]
    public void A_block_that_is_no_field_is_passed_over(string block)
    {
        Assert.Null(FieldBlockId.TryRead(block));
        Assert.Empty(FormModal.Read(new Dictionary<string, IReadOnlyDictionary<string, string?>> { [block] = new Dictionary<string, string?> { ["value"] = "x" } }).Fields);
    }

    [Fact]
    public void Metadata_comes_back_and_garbage_does_not()
    {
        Assert.Equal(State, ModalState.TryRead(State.Write()));
        Assert.All(["", "x", "{}", "null", """{"command":null,"origin":null}"""], garbage => Assert.Null(ModalState.TryRead(garbage)));
        Assert.Throws<ArgumentException>(() => (State with { Command = new string('x', 4_000) }).Write());
    }

    private static Dictionary<string, string?> Nothing { get; } = new() { ["value"] = null };

    private static List<InputBlock> Inputs(SlackView view) => [.. view.Blocks.OfType<InputBlock>()];

    /// <summary>The state that Slack sends when somebody fills in some inputs and submits the view.</summary>
    private static Dictionary<string, IReadOnlyDictionary<string, string?>> Submitted(SlackView view, params (string Block, string Text)[] filled) => Inputs(view).ToDictionary(
        input => input.BlockId!,
        input => (IReadOnlyDictionary<string, string?>)new Dictionary<string, string?>
        {
            [input.Element.ActionId] = filled.Where(pair => pair.Block == input.BlockId).Select(pair => pair.Text).FirstOrDefault() ?? input.Element switch
            {
                SelectElement select => select.InitialOption?.Value,
                TextInputElement text => text.InitialValue,
                _ => null,
            },
        });
}
