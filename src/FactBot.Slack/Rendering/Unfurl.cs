using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>A fact below a link to it: small, of blocks that every unfurl takes.</summary>
internal static class Unfurl
{
    private const int MostSources = 3;
    private const int LongestWords = 1_500;
    private const int LongestLine = 300;

    /// <summary>The attachment. Words too long for a preview say where the rest is.</summary>
    internal static UnfurlAttachment Render(ShownFact shown, ImmutableArray<Reference> references)
    {
        var card = FactCard.Of(shown);
        var words = card.Value is null ? FactBlocks.Words(card) : $"{card.Value}: {FactBlocks.Words(card)}";
        var who = string.Join(" · ", new[] { card.Speaker, card.When }.Where(part => !string.IsNullOrEmpty(part)));
        ImmutableArray<Block> blocks =
        [
            new SectionBlock(PlainTextObject.Of(words.Length <= LongestWords ? words : $"{TextSplit.Shorten(words, LongestWords)}\n(All of it: show {shown.Fact.Id})", Limits.Section)),
            .. who.Length > 0 ? [Small($"— {who}")] : Array.Empty<Block>(),
            .. shown.Warnings.Select(warning => new SectionBlock(PlainTextObject.Of($"⚠ {warning}", LongestLine))),
            new ContextBlock([FactBlocks.Standing(card)]),
            .. Sources(shown, references),
        ];
        return new UnfurlAttachment(blocks);
    }

    private static IEnumerable<Block> Sources(ShownFact shown, ImmutableArray<Reference> references)
    {
        var lines = references
            .Where(reference => shown.Numbers.Contains(reference.Number))
            .Take(MostSources)
            .SelectMany(Source)
            .ToImmutableArray();
        return lines.IsEmpty ? [] : [new ContextBlock(lines)];
    }

    /// <summary>The source letter for letter, and the link beside it: a linked title would be read as markup.</summary>
    private static IEnumerable<TextObject> Source(Reference reference)
    {
        yield return PlainTextObject.Of(string.Create(CultureInfo.InvariantCulture, $"[{reference.Number}] {TextSplit.OneLine(reference.Text, LongestLine)}"), Limits.Section);
        if (WebLink.Of(reference.Url) is { } url)
        {
            yield return new MrkdwnObject(MrkdwnText.Link("open", url));
        }
    }

    private static ContextBlock Small(string text) => new([PlainTextObject.Of(text, LongestLine)]);
}
