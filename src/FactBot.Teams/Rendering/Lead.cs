using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>
/// The text above the card of an answer: one line for each fact, with the numbers of its sources, which Teams makes
/// into citations that show the source when pointed at.
/// </summary>
internal static class Lead
{
    private const int LongestWords = 200;

    /// <summary>The lines; empty when the answer has no fact on this page.</summary>
    internal static string Text(AnswerReply answer, CardContext context) =>
        string.Join("\n\n", AnswerElements.Page(answer, context).Select(shown => Line(shown, FactCard.Of(shown))));

    /// <summary>The sources of the facts on this page that Teams may show.</summary>
    internal static ImmutableArray<TeamsCitation> Citations(AnswerReply answer, CardContext context) =>
    [
        .. AnswerElements.Page(answer, context)
            .SelectMany(shown => FactCard.Of(shown).Citations.Select(citation => (shown.Fact.Id, Citation: citation)))
            .DistinctBy(cited => cited.Citation.Number)
            .Take(CardLimits.Citations)
            .Select(cited => Cited(cited.Id, cited.Citation, answer.References.FirstOrDefault(reference => reference.Number == cited.Citation.Number))),
    ];

    private static string Line(ShownFact shown, FactCard card)
    {
        var numbers = string.Concat(shown.Numbers.Distinct().Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));
        var speaker = card.Speaker is { Length: <= LongestWords } named ? $" — {TeamsMarkdown.Escape(named)}" : "";
        var care = shown.Warnings.IsEmpty ? "" : " ⚠";
        return $"{What(card)}{speaker} ({shown.Fact.Id}){care} {numbers}";
    }

    /// <summary>The value, or the words where they fit a line. Longer ones are never cut: the card has them.</summary>
    private static string What(FactCard card) =>
        TextSplit.OneLine(card.Value ?? "", LongestWords) is { Length: > 0 } value && value == card.Value ? $"**{TeamsMarkdown.Escape(value)}**"
        : card.Words.Length <= LongestWords ? TeamsMarkdown.Escape(FactElements.Words(card))
        : card.IsQuote ? "A quote" : "A claim";

    private static TeamsCitation Cited(FactId id, CardCitation citation, Reference? reference)
    {
        var name = TextSplit.OneLine(reference?.Text ?? "", CardLimits.CitationName);
        var says = TextSplit.OneLine(citation.Excerpt ?? citation.Where, CardLimits.CitationAbstract);
        return new TeamsCitation(
            citation.Number,
            name.Length > 0 ? name : "Source",
            WebLink.Of(reference?.Url),
            says.Length > 0 ? says : $"Source of {id}");
    }
}
