using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>A fact in a message: the value or the words first, who said it and when, how far it was checked, where it was printed.</summary>
internal static class FactBlocks
{
    /// <summary>The blocks of a fact, without its buttons.</summary>
    internal static ImmutableArray<Block> Of(ShownFact shown, ImmutableArray<Reference> references, bool isWholeRecord)
    {
        var card = FactCard.Of(shown);
        var lead = new RichTextFlow();
        var rest = new RichTextFlow();
        AddWords(lead, card);
        foreach (var warning in shown.Warnings)
        {
            lead.Line(TextRun.Bold($"⚠ {warning}"));
        }

        CitationRuns.Add(rest, card, references);
        foreach (var detail in isWholeRecord ? card.Details : [])
        {
            rest.Line(TextRun.Bold($"{detail.Label}: "), new TextRun(detail.Text));
        }

        return [.. Header(card), .. lead.ToBlocks(), new ContextBlock([Standing(card)]), .. rest.ToBlocks()];
    }

    /// <summary>"F-12 · version 3 · live · ✓ said: confirmed"; a sign and words, never a colour alone.</summary>
    internal static PlainTextObject Standing(FactCard card) =>
        PlainTextObject.Of(string.Join(" · ", card.Badges.Select(Marked).Prepend(card.Reference)), Limits.Section);

    /// <summary>The words as they stand in a sentence.</summary>
    internal static string Words(FactCard card) => card.IsQuote ? $"“{card.Words}”" : card.Words;

    private static void AddWords(RichTextFlow flow, FactCard card)
    {
        if (card.Value is { } value && !IsHeader(value))
        {
            flow.Line(TextRun.Bold(value));
        }

        _ = card.IsQuote ? flow.Quote(Words(card)) : flow.Line(new TextRun(card.Words));
        if (card.Speaker is not null || card.When.Length > 0)
        {
            flow.Line(
                new TextRun("— "),
                TextRun.Bold(card.Speaker ?? ""),
                new TextRun(card.Speaker is not null && card.When.Length > 0 ? " · " : ""),
                new TextRun(card.When));
        }
    }

    private static IEnumerable<Block> Header(FactCard card) =>
        card.Value is { } value && IsHeader(value) ? [new HeaderBlock(PlainTextObject.Of(value, Limits.Header))] : [];

    private static bool IsHeader(string value) =>
        value.Length <= Limits.Header && !string.IsNullOrWhiteSpace(value) && !value.Any(char.IsControl);

    private static string Marked(Badge badge) => badge.Tone switch
    {
        BadgeTone.Good => $"✓ {badge.Text}",
        BadgeTone.Caution => $"! {badge.Text}",
        BadgeTone.Bad => $"✕ {badge.Text}",
        _ => badge.Text,
    };
}
