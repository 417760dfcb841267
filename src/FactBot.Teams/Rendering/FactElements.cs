using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>A fact in a card: the value or the words first, who said it and when, how far it was checked, where it was printed.</summary>
internal static class FactElements
{
    /// <summary>The elements of a fact, without its buttons.</summary>
    /// <param name="shown">The fact.</param>
    /// <param name="references">The sources of the reply.</param>
    /// <param name="isWholeRecord">Whether everything on record is shown.</param>
    /// <param name="webUrl">Where the web chat is, which has a page for it.</param>
    internal static ImmutableArray<CardElement> Of(ShownFact shown, ImmutableArray<Reference> references, bool isWholeRecord, string? webUrl = null)
    {
        var card = FactCard.Of(shown);
        return
        [
            .. card.Value is { } value ? Verbatim.Blocks(value, Look.Value) : [],
            .. Verbatim.Blocks(Words(card), card.IsQuote ? Look.Quotation : Look.Plain),
            .. Who(card),
            .. shown.Warnings.SelectMany(warning => Verbatim.Blocks($"⚠ {warning}", Look.Warning, "Small")),
            Standing(card, Page(shown, webUrl)),
            .. card.Citations.SelectMany(citation => Cited(citation, references)),
            .. isWholeRecord ? card.Details.SelectMany(Detail) : [],
        ];
    }

    /// <summary>The words as they stand in a sentence.</summary>
    internal static string Words(FactCard card) => card.IsQuote ? $"“{card.Words}”" : card.Words;

    private static IEnumerable<RichTextBlock> Who(FactCard card) => card.Speaker is null && card.When.Length == 0 ? [] : Verbatim.Blocks(
    [
        new TextRun("— "),
        .. Verbatim.Runs(card.Speaker ?? "", Look.Bold),
        .. Verbatim.Runs((card.Speaker is not null && card.When.Length > 0 ? " · " : "") + card.When),
    ], "Small");

    /// <summary>"F-12 · version 3 · live · ✓ said: confirmed"; a sign and words, never a colour alone.</summary>
    private static Container Standing(FactCard card, string? page)
    {
        var line = new RichTextBlock(
        [
            Look.Small with { Text = card.Reference, IsSubtle = page is null ? true : null, Color = page is null ? null : "Accent" },
            .. card.Badges.Select(badge => Marked(badge) with { Size = "Small" }),
        ]);
        return new Container([line]) { Spacing = "Small", SelectAction = page is null ? null : new OpenUrlAction($"Open {card.Reference}", page) };
    }

    private static string? Page(ShownFact shown, string? webUrl) =>
        webUrl is { } web ? WebLink.Of($"{web.TrimEnd('/')}/facts/{shown.Fact.Id}") : null;

    private static TextRun Marked(Badge badge) => badge.Tone switch
    {
        BadgeTone.Good => new TextRun($" · ✓ {badge.Text}") { Color = "Good" },
        BadgeTone.Caution => new TextRun($" · ! {badge.Text}") { Color = "Warning" },
        BadgeTone.Bad => new TextRun($" · ✕ {badge.Text}") { Color = "Attention" },
        _ => new TextRun($" · {badge.Text}") { IsSubtle = true },
    };

    /// <summary>Number, source, where in it, and what it says; pressing it opens the source.</summary>
    private static IEnumerable<CardElement> Cited(CardCitation citation, ImmutableArray<Reference> references)
    {
        var reference = references.FirstOrDefault(reference => reference.Number == citation.Number);
        var url = WebLink.Of(reference?.Url);
        ImmutableArray<RichTextBlock> line =
        [
            .. Verbatim.Blocks(
            [
                Look.Bold with { Text = string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] ") },
                .. Verbatim.Runs(reference?.Text ?? "source", url is null ? Look.Plain : Look.Link),
                .. Verbatim.Runs(citation.Where.Length > 0 ? $" · {citation.Where}" : "", Look.Subtle),
            ]),
        ];
        return
        [
            .. url is null ? line : Linked(line, url),
            .. citation.Excerpt is { } excerpt ? Verbatim.Blocks(InMarks(excerpt), Look.Subtle, "None") : [],
        ];
    }

    /// <summary>Of a source longer than a card, its first part is what is pressed.</summary>
    private static IEnumerable<CardElement> Linked(ImmutableArray<RichTextBlock> line, string url) =>
        [new Container([line[0]]) { SelectAction = new OpenUrlAction($"Open {new Uri(url).Host}", url) }, .. line[1..]];

    /// <summary>An excerpt that opens a quotation of its own does not get a second pair of marks.</summary>
    private static string InMarks(string excerpt) =>
        excerpt.AsSpan().TrimStart() is ['"' or '“' or '«' or '„', ..] ? excerpt : $"“{excerpt}”";

    private static IEnumerable<RichTextBlock> Detail(CardDetail detail) =>
        Verbatim.Blocks([.. Verbatim.Runs($"{detail.Label}: ", Look.Bold), .. Verbatim.Runs(detail.Text)], "Small");
}
