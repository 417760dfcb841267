using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>The buttons of one rendering, whose inputs and folded rows are numbered so that no two share an id.</summary>
/// <param name="reply">The reply whose buttons they are.</param>
/// <param name="context">What it answers.</param>
internal sealed class Deeds(Reply reply, CardContext context)
{
    private const int MostVisible = 5;
    private const int LongestTitle = 60;
    private const int LongestHint = 300;

    /// <summary>Bytes of the buttons of one thing: its words are to have room beside them.</summary>
    private const int MostBytes = CardLimits.CardBytes / 4;

    private const int LongestAgain = 200;
    private const int LongestCopy = 1_000;
    private const string Edit = "edit";
    private const string ExportPrefix = "export-";

    /// <summary>A command that changed something, or would have, is not to be sent once more.</summary>
    private readonly string? again = reply.Outcome is Outcome.Found or Outcome.DidYouMean or Outcome.Nothing && context.Again.Length <= LongestAgain ? context.Again : null;

    private int count;

    /// <summary>A button.</summary>
    internal static ExecuteAction Button(string label, CardDeed deed) => new(Title(label), CardDeed.Verb, new CardData(deed))
    {
        Fallback = new SubmitAction(Title(label), new CardData(deed)),
    };

    /// <summary>A button of a dialog, where only a submit is taken, or of a chat.</summary>
    internal static CardAction Button(string label, CardDeed deed, bool isDialog) => isDialog
        ? new SubmitAction(Title(label), new CardData(deed))
        : Button(label, deed);

    /// <summary>A button that opens a form as a dialog: it is long, and nobody else is to watch it being filled in.</summary>
    internal static SubmitAction Opening(string label, string command, string? again = null) =>
        new(Title(label), new CardData(new CardDeed.Form(command) { Again = again }) { Teams = TeamsTask.Fetch });

    /// <summary>The actions in rows: the first ones are seen, the others unfold.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="command">A command whose reply has the same actions.</param>
    internal ImmutableArray<CardElement> Rows(IReadOnlyList<ReplyAction> actions, string command)
    {
        var exports = actions.OfType<SayAction>().Where(IsExport).ToImmutableArray();
        var others = exports.Length > 1 ? actions.Where(action => !exports.Contains(action)) : actions;
        var (buttons, hints) = (ImmutableArray.CreateBuilder<CardAction>(), new List<CardElement>());
        var room = MostBytes;
        foreach (var (action, button) in others.Select(action => (action, Button(action, command))))
        {
            if (CardWeight.Of(button) is var bytes && bytes <= room)
            {
                buttons.Add(button);
                room -= bytes;
            }
            else
            {
                hints.AddRange(Hint(action));
            }
        }

        return [.. Rows([.. buttons, .. exports.Length > 1 ? [Export(exports)] : Array.Empty<CardAction>()]), .. hints];
    }

    /// <summary>A button that asks for the same reply and shows what comes behind its first facts or rows.</summary>
    internal ExecuteAction More(string label, int pageStart) => Button(label, new CardDeed.More(context.Again, pageStart) { Again = again });

    /// <summary>A button that asks as what to export these facts.</summary>
    internal ExecuteAction Export(ImmutableArray<FactId> facts) => Button("Export", new CardDeed.Export(facts) { Again = again });

    /// <summary>Whether an action exports: those of one thing in several formats share a button.</summary>
    internal static bool IsExport(ReplyAction action) => action.Id.StartsWith(ExportPrefix, StringComparison.Ordinal);

    /// <summary>Buttons in rows: the first ones are seen, the others unfold.</summary>
    internal ImmutableArray<CardElement> Rows(ImmutableArray<CardAction> buttons)
    {
        if (buttons.Length <= CardLimits.Buttons)
        {
            return buttons.IsEmpty ? [] : [new ActionSet(buttons)];
        }

        var folded = buttons[MostVisible..].Chunk(CardLimits.Buttons).Select(row => new ActionSet([.. row]) { Id = NextId("more"), IsVisible = false }).ToImmutableArray();
        return [new ActionSet([.. buttons[..MostVisible], new ToggleAction("More", [.. folded.Select(row => row.Id!)])]), .. folded];
    }

    private CardAction Button(ReplyAction action, string command) => action.Match<CardAction>(
        say => say.Id == Edit ? Opening(say.Label, say.Command, again) : Button(say.Label, new CardDeed.Say(say.Command) { Again = again }),
        Ask,
        copy => Button(copy.Label, (copy.Text.Length <= LongestCopy ? new CardDeed.Copy(copy.Id, copy.Text) : new CardDeed.Copy(copy.Id, Command: command)) with { Again = again }),
        share => Button(share.Label, new CardDeed.Share(share.Command) { Again = again }));

    private static IEnumerable<CardElement> Hint(ReplyAction action) => Verbatim.Blocks(
        TextSplit.OneLine($"{action.Label}: this is longer than a button in Teams can carry. Type it instead: {(action as SayAction)?.Command}", LongestHint), Look.Small, "Small");

    private ShowCardAction Ask(AskAction ask)
    {
        var deed = new CardDeed.Ask(ask.Label, ask.Prompt, ask.Before, ask.After) { Number = count++, Again = again };
        return new ShowCardAction(Title(ask.Label), new InnerCard([.. LineInput.Of(deed.Number, ask.Prompt, ask.Suggestions), new ActionSet([Button("OK", deed)])]));
    }

    private ShowCardAction Export(ImmutableArray<SayAction> exports)
    {
        var deed = new CardDeed.Pick(count++) { Again = again };
        var choices = exports.Select(export => new Choice(export.Label, export.Command)).ToImmutableArray();
        return new ShowCardAction("Export", new InnerCard([LineInput.Choices(deed.Number, "As", choices) with { Value = choices[0].Value }, new ActionSet([Button("OK", deed)])]));
    }

    /// <summary>A button without a word would not be shown.</summary>
    private static string Title(string label) => TextSplit.OneLine(label, LongestTitle) is { Length: > 0 } title ? title : "…";

    private string NextId(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}:{count++}");
}
