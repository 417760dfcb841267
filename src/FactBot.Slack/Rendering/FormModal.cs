using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>
/// A form as a modal. Fields that few facts have are folded away until asked for; a field with a value or a fault is
/// always shown, so that nothing is lost by sending the form.
/// </summary>
internal static partial class FormModal
{
    /// <summary>The view's callback id.</summary>
    internal const string Callback = "fact-form";

    /// <summary>Action and block id of the kind: the form is to be shown again when it changes.</summary>
    internal const string KindId = "kind";

    /// <summary>Action id of the button for another citation.</summary>
    internal const string AddCitationId = "add-citation";

    /// <summary>Action id of the button for the fields that are folded away.</summary>
    internal const string AllFieldsId = "all-fields";

    private const string Add = "add";
    private const string AddAnyway = "add anyway";

    /// <summary>A view may have 250 KB.</summary>
    private const int MostWeight = 70_000;

    /// <summary>The form for a draft of which nothing is known to be wrong yet.</summary>
    /// <param name="command"><c>add</c>, <c>edit F-12</c>.</param>
    /// <param name="draft">What it is filled in with.</param>
    internal static FormReply Form(string command, FactDraft draft) => new()
    {
        Outcome = Outcome.Refused,
        Headline = command.StartsWith(Add, StringComparison.Ordinal) ? "Nothing is saved yet: fill in the form." : "Nothing is changed yet: fill in the form.",
        Command = command,
        Draft = draft,
        Fields = FieldCatalog.FormFor(draft.Kind),
    };

    /// <summary>The draft with room for another citation.</summary>
    internal static FactDraft WithAnotherCitation(FactDraft draft) =>
        draft with { Citations = draft.Citations.Add(ImmutableSortedDictionary<Field, string>.Empty) };

    /// <summary>The view. Its metadata is the state with the form's command.</summary>
    internal static SlackView Render(FormReply form, ModalState state)
    {
        var now = state with { Command = CommandOf(form) };
        var folded = now with { ShowsAll = false };
        return View(form, now, NearBlocks(form))
            ?? View(form, now, NearLines(form))
            ?? View(form, folded, NearLines(form))
            ?? TooMuch(form);
    }

    private static SlackView? View(FormReply form, ModalState state, IEnumerable<Block> near)
    {
        var inputs = FormInputs.Of(form, state.ShowsAll);
        ImmutableArray<Block> blocks =
        [
            .. new RichTextFlow().Line(new TextRun(form.Headline)).ToBlocks(),
            .. FormBlocks.Sentences(form.Faults),
            .. near,
            .. IsAdding(form) ? [Kind(form.Draft.Kind)] : Array.Empty<Block>(),
            .. inputs,
        ];
        var buttons = Buttons(state, hasRoom: blocks.Length + FormInputs.MostPerCitation < Limits.BlocksPerView);
        if (blocks.Length + 1 > Limits.BlocksPerView || blocks.Sum(BlockWeight.Of) > MostWeight)
        {
            return null;
        }

        return SlackView.Form(TitleOf(form), form.Near.IsEmpty ? "Save" : "Save anyway", Callback, state.Write(), [.. blocks, .. buttons]);
    }

    private static ImmutableArray<Block> Buttons(ModalState state, bool hasRoom)
    {
        var buttons = new List<BlockElement>();
        if (hasRoom)
        {
            buttons.Add(new ButtonElement(AddCitationId, PlainTextObject.Of("Another source", Limits.ButtonText)));
        }

        if (!state.ShowsAll)
        {
            buttons.Add(new ButtonElement(AllFieldsId, PlainTextObject.Of("More fields", Limits.ButtonText)));
        }

        return Deeds.Rows(buttons);
    }

    private static InputBlock Kind(FactKind? kind)
    {
        var options = Tokens.All<FactKind>().Select(token => new OptionObject(PlainTextObject.Of(token, Limits.OptionText), token)).ToImmutableArray();
        var select = new SelectElement(KindId, options)
        {
            Placeholder = PlainTextObject.Of("Claim, quote or figure", Limits.Placeholder),
            InitialOption = kind is { } known ? options.First(option => option.Value == Tokens.Of(known)) : null,
        };
        return new InputBlock(PlainTextObject.Of("Kind of fact", Limits.InputLabel), select) { BlockId = KindId, DispatchAction = true };
    }

    private static IEnumerable<Block> NearBlocks(FormReply form) =>
        form.Near.SelectMany(near => FactBlocks.Of(near, form.References, isWholeRecord: false).Prepend(new DividerBlock())).Concat(form.Near.IsEmpty ? [] : [new DividerBlock()]);

    /// <summary>Where the near ones are too long to be shown beside the fields.</summary>
    private static IEnumerable<Block> NearLines(FormReply form) => form.Near.Select(near => new SectionBlock(
        PlainTextObject.Of($"{near.Fact.Id}: {near.Fact.Wording.Text}", 300)));

    private static SlackView TooMuch(FormReply form) => SlackView.Modal(TitleOf(form),
        new RichTextFlow()
            .Line(TextRun.Bold("This fact fills more fields than a form in Slack has room for."))
            .Line(new TextRun(IsAdding(form)
                ? "Nothing is saved. Add it with fewer citations first, then add the others by: edit F-… source: …"
                : $"Nothing is changed. Say what is to change, field by field: {form.Command} by: … because …"))
            .ToBlocks());

    private static bool IsAdding(FormReply form) => form.Command.StartsWith(Add, StringComparison.Ordinal);

    /// <summary>The command without a kind: the kind is in the draft, where it can be changed.</summary>
    private static string CommandOf(FormReply form) =>
        form.Command.StartsWith(AddAnyway, StringComparison.Ordinal) ? AddAnyway : IsAdding(form) ? Add : form.Command;

    private static string TitleOf(FormReply form) =>
        !IsAdding(form) ? TextSplit.OneLine($"E{form.Command[1..]}", Limits.ViewTitle)
        : form.Draft.Kind is { } kind ? $"Add a {Tokens.Of(kind)}"
        : "Add a fact";
}
