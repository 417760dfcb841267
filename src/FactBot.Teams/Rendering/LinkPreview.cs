using System.Collections.Immutable;
using FactBot.Domain.Chat;

namespace FactBot.Teams.Rendering;

/// <summary>A fact below a link to it.</summary>
internal static class LinkPreview
{
    /// <summary>The newest schema that Teams takes for links.</summary>
    private const string Version = "1.3";

    /// <summary>The preview; null when the fact is longer than a card may be.</summary>
    internal static SearchResult? Of(ShownFact fact, ImmutableArray<Reference> references, CardContext context) =>
        SearchResults.Result(fact, references, context) is { } result ? result with { Card = result.Card with { Version = Version } } : null;
}
