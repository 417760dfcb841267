using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Asks for one line: one of the suggestions, or any other.</summary>
internal static class AskModal
{
    /// <summary>The view's callback id.</summary>
    internal const string Callback = "ask-line";

    private const string Choice = "choice";
    private const string Line = "line";
    private const int LongestLine = 500;

    /// <summary>The view.</summary>
    internal static SlackView Render(DeedValue.Ask ask, ModalOrigin origin)
    {
        var options = ask.Suggestions
            .Where(OptionValue.Fits)
            .Distinct(StringComparer.Ordinal)
            .Take(Limits.SelectOptions)
            .Select(suggestion => new OptionObject(PlainTextObject.Of(suggestion, Limits.OptionText), suggestion))
            .ToImmutableArray();
        var blocks = options.IsEmpty ? [Typed(ask.Prompt, isOptional: false)] : ImmutableArray.Create<Block>(Chosen(ask.Prompt, options), Typed("Or another one", isOptional: true));
        return SlackView.Form(ask.Label, "OK", Callback, new AskState(ask.Before, ask.After, origin).Write(), blocks);
    }

    /// <summary>The line that was typed, else the one that was chosen; null when there is neither.</summary>
    internal static string? Read(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> values) => Value(values, Line) ?? Value(values, Choice);

    /// <summary>The command to send.</summary>
    internal static string Command(AskState state, string line) =>
        new AskAction("", "", "", state.Before, state.After, []).CommandWith(line);

    /// <summary>What to answer when there is no line.</summary>
    internal static ImmutableSortedDictionary<string, string> Missing { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add(Line, "Choose one above, or type another one here.");

    private static string? Value(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> values, string block) =>
        values.TryGetValue(block, out var actions) && actions.Values.FirstOrDefault() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static InputBlock Chosen(string prompt, ImmutableArray<OptionObject> options) => new(
        PlainTextObject.Of(prompt, Limits.InputLabel), new SelectElement(FieldBlocks.ActionId, options) { Placeholder = PlainTextObject.Of("Choose", Limits.Placeholder) })
    {
        BlockId = Choice,
        Optional = true,
    };

    private static InputBlock Typed(string label, bool isOptional) => new(
        PlainTextObject.Of(label, Limits.InputLabel), new TextInputElement(FieldBlocks.ActionId) { MaxLength = LongestLine })
    {
        BlockId = Line,
        Optional = isOptional,
    };
}
