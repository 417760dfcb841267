using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>A fact to pick in the compose box, and the card that then lands in the message.</summary>
/// <param name="Card">The card; without buttons, because whoever reads the message may not be who picked it.</param>
/// <param name="Title">The first line of its preview.</param>
/// <param name="Text">The second line of its preview.</param>
internal sealed record SearchResult(AdaptiveCard Card, string Title, string Text);

/// <summary>The answer to a search in the compose box.</summary>
internal static class SearchResults
{
    private const int LongestTitle = 44;
    private const int LongestText = 160;

    /// <summary>Each fact of the page that fits a card; none when nothing is on file.</summary>
    internal static ImmutableArray<SearchResult> Of(AnswerReply answer, CardContext context) =>
        [.. answer.Facts.Skip(context.PageStart).Select(shown => Alone(shown, answer.References, context)).OfType<SearchResult>()];

    /// <summary>Wherever it lands, it stands by itself: its sources count from one.</summary>
    private static SearchResult? Alone(ShownFact shown, ImmutableArray<Reference> references, CardContext context)
    {
        ImmutableArray<int> numbers = [.. shown.Numbers.Distinct()];
        return Result(
            shown with { Numbers = [.. shown.Numbers.Select(number => numbers.IndexOf(number) + 1)] },
            [.. references.Where(reference => numbers.Contains(reference.Number)).Select(reference => reference with { Number = numbers.IndexOf(reference.Number) + 1 })],
            context);
    }

    /// <summary>One fact; null when it is longer than a card may be, so that its words would have to be cut.</summary>
    internal static SearchResult? Result(ShownFact shown, ImmutableArray<Reference> references, CardContext context)
    {
        var summary = Summary.Within(Summary.Sentence(shown));
        var card = CardPacker.Card(FactElements.Of(shown, references, isWholeRecord: false, context.WebUrl), summary);
        var fact = FactCard.Of(shown);
        var words = $"{(fact.Value is { } value ? $"{value} · " : "")}{FactElements.Words(fact)}";
        var title = TextSplit.OneLine(words, LongestTitle) is { Length: > 0 } seen ? seen : fact.Reference;
        var text = string.Join(" · ", new[] { fact.Speaker, fact.Reference, shown.Warnings.IsEmpty ? null : $"⚠ {shown.Warnings[0]}" }.Where(part => part is not null));
        return CardWeight.Of(card) > CardLimits.CardBytes ? null : new SearchResult(card, title, Html(TextSplit.OneLine(text, LongestText)));
    }

    /// <summary>A preview is a thumbnail card: Teams reads HTML in its text, not in its title.</summary>
    private static string Html(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
