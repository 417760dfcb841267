using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>What was filled in.</summary>
/// <param name="Command">The command to send with the draft: <c>add</c>, <c>add anyway</c>, <c>edit F-12</c>.</param>
/// <param name="Draft">The fields, letter for letter.</param>
/// <param name="WantsAnotherSource">Whether nothing is to be saved yet: <see cref="FormDialog.Redrawn"/> has inputs for one more citation.</param>
internal sealed record FormInput(string Command, FactDraft Draft, bool WantsAnotherSource = false);

/// <summary>
/// A form as a card, in a dialog or in the conversation. Fields that few facts have are folded away; a field with a
/// value or a fault is always shown, so that nothing is lost by sending the form.
/// </summary>
internal static class FormDialog
{
    private const string KindId = "kind";
    private const string FoldedId = "folded";
    private const string Add = "add";
    private const string AddAnyway = "add anyway";

    /// <summary>More citations than any card has room for.</summary>
    private const int MostCitations = 50;

    /// <summary>The card.</summary>
    /// <param name="form">The form, filled in with what is known.</param>
    /// <param name="isDialog">Whether it is shown in a dialog, not in a conversation.</param>
    internal static AdaptiveCard Of(FormReply form, bool isDialog = false)
    {
        var elements = Elements(form, isDialog);
        var room = CardPacker.MostBytes - elements.Sum(CardWeight.Of);
        return CardPacker.Card([.. Near(form, room), .. elements], form.Headline);
    }

    /// <summary>The elements of the card.</summary>
    internal static ImmutableArray<CardElement> Elements(FormReply form, bool isDialog) =>
        Fitting(form, isDialog, hasFolded: true) ?? Fitting(form, isDialog, hasFolded: false) ?? TooMuch(form);

    /// <summary>What was filled in, letter for letter; null when the data is of no form. Every citation the form showed keeps its place, also when nothing stands in it.</summary>
    internal static FormInput? Read(JsonElement data)
    {
        if (CardDeed.Read(data) is not CardDeed.Save { Citations: >= 0 and <= MostCitations } save)
        {
            return null;
        }

        var inputs = data.EnumerateObject()
            .Select(input => (Id: FieldId.TryRead(input.Name), Text: LineInput.Text(data, input.Name)))
            .Where(input => input.Id is not null && input.Text is not null)
            .Select(input => (Id: input.Id!.Value, Text: input.Text!))
            .DistinctBy(input => input.Id)
            .ToImmutableArray();
        var draft = new FactDraft
        {
            Kind = LineInput.Text(data, KindId) is { } token && Tokens.TryRead(token, out FactKind kind) ? kind : null,
            Fields = Fields(inputs, null),
            Citations = [.. Enumerable.Range(0, save.Citations).Select(number => Fields(inputs, number))],
        };
        return new FormInput(save.Command, draft, save.WantsAnotherSource);
    }

    /// <summary>The form for what was filled in, with inputs for one more citation.</summary>
    internal static FormReply Redrawn(FormInput input) => new()
    {
        Outcome = Outcome.Refused,
        Headline = IsAdding(input.Command) ? "Nothing is saved yet: fill in the form." : "Nothing is changed yet: fill in the form.",
        Command = input.Command,
        Draft = input.Draft with { Citations = input.Draft.Citations.Add(ImmutableSortedDictionary<Field, string>.Empty) },
        Fields = FieldCatalog.FormFor(input.Draft.Kind),
    };

    /// <summary>Whether the form is for a new fact, whose kind may still be changed.</summary>
    internal static bool IsAdding(string command) => command.StartsWith(Add, StringComparison.Ordinal);

    /// <summary>What is on file already; where there is no room for it beside the form, how to see it.</summary>
    private static ImmutableArray<CardElement> Near(FormReply form, int room)
    {
        ImmutableArray<CardElement> near = [.. form.Near.SelectMany(shown => FactElements.Of(shown, form.References, isWholeRecord: false))];
        return near.Sum(CardWeight.Of) <= room ? near : [.. Verbatim.Blocks($"To see what is on file, say: show {string.Join(' ', form.Near.Select(shown => shown.Fact.Id))}")];
    }

    private static ImmutableArray<CardElement>? Fitting(FormReply form, bool isDialog, bool hasFolded)
    {
        var inputs = new FieldInputs(form);
        ImmutableArray<CardElement> folded = hasFolded ? [.. inputs.Folded()] : [];
        ImmutableArray<CardElement> elements =
        [
            .. Verbatim.Blocks(form.Headline, Look.Heading),
            .. inputs.Homeless().Where(fault => !IsOfKind(fault, form)).SelectMany(fault => Verbatim.Blocks($"{fault.Sentence} For example: {fault.Example}", Look.Fault, "Small")),
            .. IsAdding(form.Command) ? [Kind(form.Draft.Kind)] : Array.Empty<CardElement>(),
            .. inputs.Homeless().Where(fault => IsOfKind(fault, form)).SelectMany(fault => Verbatim.Blocks($"{fault.Sentence} For example: {Tokens.Of(FactKind.Quote)}", Look.Fault, "None")),
            .. inputs.Shown(),
            .. folded.IsEmpty ? [] : new[] { new Container(folded) { Id = FoldedId, IsVisible = false } },
            new ActionSet([.. Buttons(form, inputs.Citations, isDialog), .. folded.IsEmpty ? [] : new[] { new ToggleAction("More fields", [FoldedId]) }]),
        ];
        return elements.Sum(CardWeight.Of) <= CardPacker.MostBytes ? elements : null;
    }

    private static IEnumerable<CardAction> Buttons(FormReply form, int citations, bool isDialog)
    {
        var save = new CardDeed.Save(CommandOf(form), citations);
        yield return Deeds.Button(form.Near.IsEmpty ? "Save" : "Save anyway", save, isDialog);
        if (citations < MostCitations)
        {
            yield return Deeds.Button("Another source", save with { WantsAnotherSource = true }, isDialog);
        }
    }

    /// <summary>The kind is no field of the fact, but one of the form.</summary>
    private static bool IsOfKind(Fault fault, FormReply form) => fault.Field is null && form.Draft.Kind is null && IsAdding(form.Command);

    private static ChoiceInput Kind(FactKind? kind) => new(KindId, "Kind of fact", [.. Tokens.All<FactKind>().Select(token => new Choice(token, token))])
    {
        Value = kind is { } known ? Tokens.Of(known) : null,
        Placeholder = "Claim, quote or figure",
    };

    private static ImmutableArray<CardElement> TooMuch(FormReply form) =>
    [
        .. Verbatim.Blocks("This fact fills more than a form in Teams has room for.", Look.Heading),
        .. Verbatim.Blocks(IsAdding(form.Command)
            ? "Nothing is saved. Add it with fewer citations first, then add the others by: edit F-… source: …"
            : $"Nothing is changed. Say what is to change, field by field: {form.Command} by: … because …"),
    ];

    /// <summary>The command without a kind: the kind is in the draft, where it can be changed.</summary>
    private static string CommandOf(FormReply form) =>
        form.Command.StartsWith(AddAnyway, StringComparison.Ordinal) ? AddAnyway : IsAdding(form.Command) ? Add : form.Command;

    private static ImmutableSortedDictionary<Field, string> Fields(ImmutableArray<(FieldId Id, string Text)> inputs, int? citation) => inputs
        .Where(input => input.Id.Citation == citation)
        .ToImmutableSortedDictionary(input => input.Id.Field, input => input.Text);
}
