using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;
using FactBot.Testing;

namespace FactBot.Teams.Tests.Rendering;

public sealed class FormDialogTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_form_looks_as_approved()
    {
        var form = Assert.IsType<FormReply>(await desk.Say("add quote “The Pegasus case is far from closed” said: 24 July 2021"));

        Approved.Is("form-dialog", Rendered.Json(Rendered.Card(FormDialog.Of(form, isDialog: true))));
    }

    [Fact]
    public void What_goes_into_a_form_comes_out_of_it_letter_for_letter() => Gen.Select(HostileFacts.Draft, Gen.Bool).Sample((draft, isDialog) =>
    {
        var card = Rendered.Card(FormDialog.Of(Form("add", draft), isDialog));

        if (!Rendered.Buttons(card).Any())
        {
            Assert.Contains("This fact fills more than a form in Teams has room for.", Rendered.Seen(card), StringComparison.Ordinal);
            Assert.InRange(draft.Fields.Values.Concat(draft.Citations.SelectMany(citation => citation.Values)).Sum(text => text.Length), 5_000, int.MaxValue);
            return;
        }

        var read = Assert.IsType<FormInput>(FormDialog.Read(Sent(card, "Save")));

        Assert.False(read.WantsAnotherSource);
        Assert.Equal("add", read.Command);
        Assert.Equal(draft.Kind, read.Draft.Kind);
        Assert.Equal(OnTheWire(draft.Fields), read.Draft.Fields);
        Assert.Equal(Math.Max(1, draft.Citations.Length), read.Draft.Citations.Length);
        Assert.All(draft.Citations.Zip(read.Draft.Citations), pair => Assert.Equal(OnTheWire(pair.First), pair.Second));
    }, iter: 120);

    [Fact]
    public async Task A_kind_that_was_not_chosen_is_told_below_the_choice()
    {
        var draft = new FactDraft { Fields = ImmutableSortedDictionary<Field, string>.Empty.Add(Field.Words, "Hail fell in Haifa") };
        var form = Assert.IsType<FormReply>(await desk.Say("add", form: draft));

        var body = Rendered.Card(FormDialog.Of(form)).Body;

        var choice = body.IndexOf(body.OfType<ChoiceInput>().First(input => input.Id == "kind"));
        Assert.Equal("Say whether it is a claim, a quote or a figure. For example: quote", Seen(body[choice + 1]));
        Assert.DoesNotContain(body.Take(choice), element => Seen(element).Contains("Say whether", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_stands_below_its_field()
    {
        var form = Assert.IsType<FormReply>(await desk.Say("add quote “No comment” said: the other day source: Haaretz"));

        var body = Rendered.Card(FormDialog.Of(form)).Body;

        var faulty = body.Select((element, i) => (element, i)).Where(pair => pair.element is RichTextBlock block && block.Inlines[0].Color == "Attention").ToList();
        Assert.Equal(["field:By", "field:SaidOn"], faulty.Select(pair => Assert.IsType<TextInput>(body[pair.i - 1]).Id).Order());
        Assert.Equal("the other day", body.OfType<TextInput>().Single(input => input.Id == "field:SaidOn").Value);
    }

    [Fact]
    public void A_fault_without_a_field_stands_above_all()
    {
        var form = Form("add", FactDraft.Empty with { Kind = FactKind.Claim }) with { Faults = [new Fault("The same is on hold.", "show F-1"), new Fault("Not a page.", "page: 14", Field.Locator, 3)] };

        var seen = Rendered.Seen(Rendered.Card(FormDialog.Of(form)));

        Assert.Contains("The same is on hold. For example: show F-1Not a page. For example: page: 14", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Rare_fields_are_folded_away_unless_they_have_a_value_or_a_fault()
    {
        var form = Form("add claim", FactDraft.Empty.With(Field.Setting, "in an interview")) with { Faults = [new Fault("Not a day.", "embargo: 2021-07-24 18:00 UTC", Field.Embargo)] };

        var body = Rendered.Card(FormDialog.Of(form)).Body;

        var folded = Assert.Single(body.OfType<Container>());
        Assert.False(folded.IsVisible);
        Assert.Contains(body.OfType<CardInput>(), input => input.Id == "field:Setting");
        Assert.Contains(body.OfType<CardInput>(), input => input.Id == "field:Embargo");
        Assert.Contains(folded.Items.OfType<CardInput>(), input => input.Id == "field:Owner");
        Assert.Equal(FieldCatalog.FormFor(null).Length + 1, Rendered.All(body).OfType<CardInput>().Count());
    }

    [Fact]
    public void Another_source_gets_inputs_of_its_own_and_what_was_filled_in_stays()
    {
        var draft = FactDraft.Empty.With(Field.Words, "No comment").With(Field.Source, 0, "Haaretz") with { Kind = FactKind.Quote };

        var asked = FormDialog.Read(Sent(FormDialog.Of(Form("add", draft)), "Another source"))!;
        var card = Rendered.Card(FormDialog.Of(FormDialog.Redrawn(asked)));

        Assert.True(asked.WantsAnotherSource);
        Assert.Contains("Source 2", Rendered.Seen(card), StringComparison.Ordinal);
        Assert.Contains(card.Body.OfType<TextInput>(), input => input.Id == "field:Source:1");
        Assert.Equal("Haaretz", card.Body.OfType<TextInput>().Single(input => input.Id == "field:Source:0").Value);
        Assert.Equal("quote", card.Body.OfType<ChoiceInput>().Single(input => input.Id == "kind").Value);
    }

    [Fact]
    public void A_citation_that_was_emptied_keeps_its_place()
    {
        var draft = FactDraft.Empty.With(Field.Source, 0, "Haaretz").With(Field.Source, 1, "L'Express");
        var data = JsonNode.Parse(Sent(FormDialog.Of(Form("edit F-1", draft)), "Save").ToString())!.AsObject();
        data.Remove("field:Source:0");
        data.Remove("field:Source:1");

        var read = FormDialog.Read(JsonDocument.Parse(data.ToJsonString()).RootElement)!;

        Assert.Equal("edit F-1", read.Command);
        Assert.Equal(2, read.Draft.Citations.Length);
        Assert.All(read.Draft.Citations, Assert.Empty);
    }

    [Fact]
    public void The_longest_record_still_fits_a_form_or_is_refused_whole()
    {
        FactDraft Filled(int letters, int citations) => Enumerable.Range(0, citations).Aggregate(
            FieldCatalog.All.Where(info => !info.IsCitation).Aggregate(FactDraft.Empty with { Kind = FactKind.Figure }, (draft, info) => draft.With(info.Field, new string('x', letters))),
            (draft, i) => FieldCatalog.All.Where(info => info.IsCitation).Aggregate(draft, (filled, info) => filled.With(info.Field, i, "x")));

        Assert.Contains(Rendered.Buttons(Rendered.Card(FormDialog.Of(Form("edit F-1", Filled(200, 3))))), button => button.Title == "Save");
        var refused = Rendered.Card(FormDialog.Of(Form("edit F-1", Filled(2_000, 3))));
        Assert.Empty(Rendered.Buttons(refused));
        Assert.Contains("Nothing is changed. Say what is to change, field by field: edit F-1 by: …", Rendered.Seen(refused), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_dialog_every_button_is_a_submit_and_in_a_chat_none_is() => Assert.All([true, false], isDialog =>
    {
        var buttons = Rendered.Buttons(FormDialog.Of(Form("add", FactDraft.Empty), isDialog)).Where(button => button is not ToggleAction).ToList();

        Assert.Equal(["Save", "Another source"], buttons.Select(button => button.Title));
        Assert.All(buttons, button => Assert.Equal(isDialog, button is SubmitAction));
    });

    [Fact]
    public void What_is_on_file_stands_above_the_form_or_is_named_where_there_is_no_room()
    {
        FormReply Near(string words) => Form("add anyway", FactDraft.Empty) with { Near = [new ShownFact { Fact = SampleFact.Quote(words) with { Id = new FactId(7), Version = 2 }, Numbers = [1] }] };

        var seen = Rendered.Seen(Rendered.Card(FormDialog.Of(Near("No comment"), isDialog: true)));
        var named = Rendered.Seen(Rendered.Card(FormDialog.Of(Near(new string('\u0007', 9_000)), isDialog: true)));

        Assert.StartsWith("“No comment”", seen, StringComparison.Ordinal);
        Assert.StartsWith("To see what is on file, say: show F-7", named, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"deed":{"do":"say","command":"recent"}}""")]
    [InlineData("""{"deed":{"do":"save","command":"add","citations":-1}}""")]
    [InlineData("""{"deed":{"do":"save","command":"add","citations":100000000}}""")]
    [InlineData("""{"field:Words":"x"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Other_data_is_no_form(string data) => Assert.Null(FormDialog.Read(JsonDocument.Parse(data).RootElement));

    [Fact]
    public void Inputs_that_are_no_fields_are_passed_over()
    {
        using var data = JsonDocument.Parse("""{"deed":{"do":"save","command":"add","citations":1},"field:Words":"a","field:Words:0":"b","field:Source":"c","field:Nothing":"d","field:Url:7":"e","field:Source:0":5,"kind":"rumour","field:99":"f"}""");

        var read = FormDialog.Read(data.RootElement)!;

        Assert.Null(read.Draft.Kind);
        Assert.Equal("a", read.Draft[Field.Words]);
        Assert.Single(read.Draft.Fields);
        Assert.Empty(Assert.Single(read.Draft.Citations));
    }

    private static string Seen(CardElement element) => element is RichTextBlock block ? string.Concat(block.Inlines.Select(run => run.Text)) : "";

    private static FormReply Form(string command, FactDraft draft) => FormDialog.Redrawn(new FormInput(command, draft)) with { Draft = draft };

    private static IEnumerable<KeyValuePair<Field, string>> OnTheWire(IEnumerable<KeyValuePair<Field, string>> fields) => fields.Select(field => KeyValuePair.Create(field.Key, Rendered.OnTheWire(field.Value)));

    /// <summary>What a client sends when a button is pressed: the inputs that have a value beside the button's data.</summary>
    private static JsonElement Sent(AdaptiveCard card, string button)
    {
        var inputs = new JsonObject();
        foreach (var input in Rendered.All(card.Body).OfType<CardInput>())
        {
            if ((input switch { TextInput text => text.Value, ChoiceInput choice => choice.Value, _ => null }) is { } value)
            {
                inputs[input.Id!] = value;
            }
        }

        return Rendered.Data(Rendered.Buttons(card).Single(action => action.Title == button), inputs.ToJsonString());
    }
}
