using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>How a badge should feel.</summary>
public enum BadgeTone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Checked and borne out.</summary>
    Good,

    /// <summary>To be used with care.</summary>
    Caution,

    /// <summary>Not to be used.</summary>
    Bad,
}

/// <summary>A word or two about where a fact stands.</summary>
/// <param name="Text">What the badge says.</param>
/// <param name="Tone">How it should feel.</param>
public sealed record Badge(string Text, BadgeTone Tone);

/// <summary>A citation as a card shows it.</summary>
/// <param name="Number">The number of its source in the reply.</param>
/// <param name="Where">Locator, role and stance: "p. 14, primary source"; empty when none was given.</param>
/// <param name="Excerpt">The source's own words.</param>
/// <param name="Citation">The citation itself.</param>
public sealed record CardCitation(int Number, string Where, string? Excerpt, Citation Citation);

/// <summary>A labelled line of the whole record.</summary>
public sealed record CardDetail(string Label, string Text);

/// <summary>
/// What every channel shows of a fact, in the order in which it is read: the value or the words first, who said
/// it and when, how far it was checked, where it was printed.
/// </summary>
public sealed record FactCard
{
    /// <summary>The printed value of a figure; absent for claims and quotes.</summary>
    public required string? Value { get; init; }

    /// <summary>The statement or the exact words, untouched.</summary>
    public required string Words { get; init; }

    /// <summary>Whether the words stand in quotation marks.</summary>
    public required bool IsQuote { get; init; }

    /// <summary>"Naftali Bennett, Prime Minister"; absent when nobody is named.</summary>
    public required string? Speaker { get; init; }

    /// <summary>"said 24 July 2021 · in an interview · as of 2021"; empty when nothing is known.</summary>
    public required string When { get; init; }

    /// <summary>Lifecycle and both verdicts.</summary>
    public required ImmutableArray<Badge> Badges { get; init; }

    /// <summary>"F-12 · version 3".</summary>
    public required string Reference { get; init; }

    /// <summary>The citations.</summary>
    public required ImmutableArray<CardCitation> Citations { get; init; }

    /// <summary>Everything else on record, for showing the whole of it.</summary>
    public required ImmutableArray<CardDetail> Details { get; init; }

    /// <summary>The card of a fact.</summary>
    public static FactCard Of(ShownFact shown)
    {
        var fact = shown.Fact;
        return new FactCard
        {
            Value = fact.Match<string?>(_ => null, _ => null, figure => figure.Details.Printed),
            Words = fact.Wording.Text,
            IsQuote = fact.Kind == FactKind.Quote,
            Speaker = SpeakerLine(fact.Attribution.Speaker),
            When = WhenLine(fact),
            Badges = BadgesOf(fact),
            Reference = $"{fact.Id} · version {fact.Version}",
            Citations = [.. fact.Citations.Zip(shown.Numbers, (citation, number) => new CardCitation(number, Where(citation), citation.Excerpt, citation))],
            Details = FactDetails.Of(fact),
        };
    }

    /// <summary>Name, title and affiliation in one line; null when nobody is named.</summary>
    public static string? SpeakerLine(Speaker? speaker) => speaker is null
        ? null
        : string.Join(", ", new[] { speaker.Name, speaker.Title, speaker.Affiliation }.Where(part => part is not null));

    private static string WhenLine(Fact fact)
    {
        var figure = (fact as Figure)?.Details;
        return string.Join(" · ", new[]
        {
            fact.Attribution.SaidOn is { } said ? $"said {PartialDateText.Human(said)}" : null,
            fact.Attribution.Setting,
            fact.AsOf is { } asOf ? $"as of {PartialDateText.Human(asOf)}" : null,
            figure?.Released is { } released ? $"released {PartialDateText.Human(released)}" : null,
        }.Where(part => part is not null));
    }

    private static string Where(Citation citation) => string.Join(", ", new[]
    {
        citation.Locator?.ToString(),
        citation.Role switch { CitationRole.Primary => "primary source", CitationRole.Secondary => "secondary source", _ => null },
        citation.Stance == CitationStance.Disputes ? "disputes this" : null,
    }.Where(part => part is not null));

    private static ImmutableArray<Badge> BadgesOf(Fact fact) =>
    [
        LifecycleBadge(fact.Lifecycle.State),
        SaidBadge(fact.Said.Rating),
        TruthBadge(fact.Truth.Rating),
    ];

    private static Badge LifecycleBadge(LifecycleState state) => state switch
    {
        LifecycleState.Live => new Badge("live", BadgeTone.Neutral),
        LifecycleState.Draft => new Badge("draft", BadgeTone.Caution),
        LifecycleState.Hold => new Badge("on hold", BadgeTone.Caution),
        LifecycleState.Disputed => new Badge("disputed", BadgeTone.Caution),
        LifecycleState.Corrected => new Badge("corrected", BadgeTone.Bad),
        _ => new Badge("retracted", BadgeTone.Bad),
    };

    private static Badge SaidBadge(SaidRating rating) => rating switch
    {
        SaidRating.Confirmed => new Badge("said: confirmed", BadgeTone.Good),
        SaidRating.Denied => new Badge("said: denied", BadgeTone.Bad),
        _ => new Badge("said: unchecked", BadgeTone.Neutral),
    };

    private static Badge TruthBadge(TruthRating rating) => rating switch
    {
        TruthRating.True => new Badge("true: yes", BadgeTone.Good),
        TruthRating.Mostly => new Badge("true: mostly", BadgeTone.Good),
        TruthRating.Disputed => new Badge("true: disputed", BadgeTone.Caution),
        TruthRating.False => new Badge("true: no", BadgeTone.Bad),
        TruthRating.Opinion => new Badge("opinion", BadgeTone.Neutral),
        _ => new Badge("true: unchecked", BadgeTone.Neutral),
    };
}
