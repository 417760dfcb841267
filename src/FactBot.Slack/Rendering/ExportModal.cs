using System.Collections.Immutable;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Asks what to export, and as what.</summary>
internal static class ExportModal
{
    /// <summary>The view's callback id.</summary>
    internal const string Callback = "export";

    private const string Scope = "scope";
    private const string Format = "format";
    private const string TheseFacts = "facts";
    private const string Everything = "everything";
    private const string ListPrefix = "list:";

    /// <summary>How many facts "these facts" may be, so that their ids fit the view's metadata.</summary>
    private const int MostFacts = 100;

    /// <summary>The view.</summary>
    /// <param name="lists">The lists to choose from.</param>
    /// <param name="facts">The facts at hand; none where there are none.</param>
    /// <param name="origin">Where it was opened from.</param>
    /// <param name="known">The formats to choose from.</param>
    /// <param name="chosen">The list that is chosen at first.</param>
    internal static SlackView Render(ImmutableArray<string> lists, ImmutableArray<FactId> facts, ModalOrigin origin, ExportFormats known, string? chosen = null)
    {
        var named = lists.Where(IsOption).Distinct(StringComparer.Ordinal).Take(Limits.SelectOptions - 2).ToImmutableArray();
        var ids = facts.Length <= MostFacts ? string.Join(' ', facts) : "";
        var scopes = Scopes(ids, chosen is not null && IsOption(chosen) && !named.Contains(chosen) ? [chosen, .. named.Take(Limits.SelectOptions - 3)] : named);
        var formats = known.All.Select(format => Option($"{format.Name}: {format.Description}", format.Name)).ToImmutableArray();
        var left = lists.Length - named.Length;
        ImmutableArray<Block> blocks =
        [
            Select(Scope, "What", scopes, scopes.FirstOrDefault(option => option.Value == ListPrefix + chosen) ?? scopes[0])
                with { Hint = left > 0 ? PlainTextObject.Of($"{left} more lists do not fit here; say: export list NAME as FORMAT", Limits.InputLabel) : null },
            Select(Format, "As", formats, formats[0]),
        ];
        return SlackView.Form("Export", "Export", Callback, new ExportState(ids, origin).Write(), blocks);
    }

    /// <summary>The command to send; null when nothing was chosen.</summary>
    internal static string? Read(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> values, ExportState state)
    {
        if (Value(values, Scope) is not { } scope || Value(values, Format) is not { } format || !format.All(c => char.IsAsciiLetterLower(c) || c == '-'))
        {
            return null;
        }

        return scope switch
        {
            TheseFacts when state.Facts.Length > 0 => $"export {state.Facts} as {format}",
            Everything => $"export everything as {format}",
            _ when scope.StartsWith(ListPrefix, StringComparison.Ordinal) => $"export list \"{scope[ListPrefix.Length..]}\" as {format}",
            _ => null,
        };
    }

    private static ImmutableArray<OptionObject> Scopes(string ids, ImmutableArray<string> lists) =>
    [
        .. ids.Length > 0 ? [Option($"These facts: {ids}", TheseFacts)] : Array.Empty<OptionObject>(),
        .. lists.Select(list => Option($"The list “{list}”", ListPrefix + list)),
        Option("Everything on file", Everything),
    ];

    private static bool IsOption(string list) => OptionValue.Fits(ListPrefix + list);

    private static OptionObject Option(string text, string value) => new(PlainTextObject.Of(text, Limits.OptionText), value);

    private static InputBlock Select(string id, string label, ImmutableArray<OptionObject> options, OptionObject initial) => new(
        PlainTextObject.Of(label, Limits.InputLabel), new SelectElement(FieldBlocks.ActionId, options) { InitialOption = initial })
    {
        BlockId = id,
    };

    private static string? Value(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> values, string block) =>
        values.TryGetValue(block, out var actions) ? actions.Values.FirstOrDefault() : null;
}
