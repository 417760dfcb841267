using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Asks what to export, and as what.</summary>
internal static class ExportDialog
{
    private const string Scope = "scope";
    private const string Format = "format";
    private const string TheseFacts = "facts";
    private const string Everything = "everything";
    private const string ListPrefix = "list:";
    private const int MostLists = 100;

    /// <summary>The card.</summary>
    /// <param name="lists">The lists to choose from.</param>
    /// <param name="facts">The facts at hand; none where there are none.</param>
    /// <param name="known">The formats to choose from.</param>
    /// <param name="chosen">The list that is chosen at first.</param>
    /// <param name="isDialog">Whether it is shown in a dialog, not in a conversation.</param>
    internal static AdaptiveCard Of(ImmutableArray<string> lists, ImmutableArray<FactId> facts, ExportFormats known, string? chosen = null, bool isDialog = false)
    {
        var named = lists.Where(LineInput.IsChoice).Distinct(StringComparer.Ordinal).Take(MostLists).ToImmutableArray();
        var first = chosen is not null && LineInput.IsChoice(chosen) ? chosen : null;
        var scopes = Scopes(facts, first is not null && !named.Contains(first) ? [first, .. named] : named);
        var formats = known.All.Select(format => new Choice($"{format.Name}: {format.Description}", format.Name)).ToImmutableArray();
        return CardPacker.Card(
            [
                .. Verbatim.Blocks("Export", Look.Heading),
                new ChoiceInput(Scope, "What", scopes) { Value = first is null ? scopes[0].Value : ListPrefix + first },
                .. lists.Length > named.Length ? Verbatim.Blocks("More lists do not fit here; say: export list NAME as FORMAT", Look.Small, "None") : [],
                new ChoiceInput(Format, "As", formats) { Value = formats[0].Value },
                new ActionSet([Deeds.Button("Export", new CardDeed.SaveExport(string.Join(' ', facts)), isDialog)]),
            ],
            "Choose what to export, and as what.");
    }

    /// <summary>The command to send; null when the data is not of this card, or nothing was chosen.</summary>
    internal static string? Read(JsonElement data)
    {
        if (CardDeed.Read(data) is not CardDeed.SaveExport export || LineInput.Text(data, Scope) is not { } scope || LineInput.Text(data, Format) is not { Length: > 0 } format || !format.All(c => char.IsAsciiLetterLower(c) || c == '-'))
        {
            return null;
        }

        return scope switch
        {
            TheseFacts when export.Facts.Length > 0 => $"export {export.Facts} as {format}",
            Everything => $"export everything as {format}",
            _ when scope.StartsWith(ListPrefix, StringComparison.Ordinal) => $"export list \"{scope[ListPrefix.Length..]}\" as {format}",
            _ => null,
        };
    }

    private static ImmutableArray<Choice> Scopes(ImmutableArray<FactId> facts, ImmutableArray<string> lists) =>
    [
        .. facts.IsEmpty ? [] : new[] { new Choice(facts.Length == 1 ? $"This fact: {facts[0]}" : $"These {facts.Length} facts: {facts[0]} …", TheseFacts) },
        .. lists.Select(list => new Choice($"The list “{list}”", ListPrefix + list)),
        new Choice("Everything on file", Everything),
    ];
}
