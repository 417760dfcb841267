using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>The buttons of one rendering, numbered so that no two have the same action id.</summary>
internal sealed class Deeds
{
    private const int MostVisible = 5;
    private int count;

    /// <summary>A button.</summary>
    internal ButtonElement Button(string id, string label, string value, string? spoken = null) =>
        new(ActionId(id), PlainTextObject.Of(label, Limits.ButtonText))
        {
            Value = value,
            AccessibilityLabel = spoken is null ? null : TextSplit.OneLine(spoken, Limits.AccessibilityLabel),
        };

    /// <summary>
    /// The actions in rows: the first ones as buttons, the others behind three dots, but for those whose value is
    /// longer than an option's may be.
    /// </summary>
    /// <param name="actions">The actions.</param>
    /// <param name="again">A command whose reply has the same actions.</param>
    /// <param name="subject">What they act on, for screen readers: <c>F-12</c>.</param>
    internal ImmutableArray<Block> Rows(IReadOnlyList<ReplyAction> actions, string again, string? subject = null)
    {
        var buttons = new List<BlockElement>();
        var options = new List<OptionObject>();
        for (var i = 0; i < actions.Count; i++)
        {
            var value = DeedOf.Action(actions[i], again);
            if (i < MostVisible || value.Length > Limits.OptionValue)
            {
                buttons.Add(Button(actions[i].Id, actions[i].Label, value, subject is null ? null : $"{actions[i].Label}: {subject}"));
            }
            else
            {
                options.Add(new OptionObject(PlainTextObject.Of(actions[i].Label, Limits.OptionText), value));
            }
        }

        return Rows([.. buttons, .. Menus(options)]);
    }

    /// <summary>Elements in as many rows as they need.</summary>
    internal static ImmutableArray<Block> Rows(IReadOnlyList<BlockElement> elements) =>
        [.. elements.Chunk(Limits.ActionsElements).Select(row => new ActionsBlock([.. row]))];

    private IEnumerable<BlockElement> Menus(IEnumerable<OptionObject> options) => options
        .DistinctBy(option => option.Value)
        .Chunk(Limits.OverflowOptions)
        .Select(menu => menu is [var single]
            ? (BlockElement)new ButtonElement(ActionId("only"), single.Text) { Value = single.Value }
            : new OverflowElement(ActionId("menu"), [.. menu]));

    private string ActionId(string id) =>
        string.Create(CultureInfo.InvariantCulture, $"deed:{TextSplit.OneLine(id, Limits.ActionId - 20)}:{count++}");
}
