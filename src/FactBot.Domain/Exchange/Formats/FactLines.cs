using System.Globalization;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>What the formats for reading say below a fact's words, as plain text.</summary>
public static class FactLines
{
    /// <summary>The lines below the words, as far as the record has them.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="words">What they are said in.</param>
    public static IEnumerable<string> Below(Fact fact, LineWords words) =>
        new[] { Figure(fact, words), Attribution(fact, words), Translation(fact, words), Standing(fact, words) }.OfType<string>();

    /// <summary>Who, in what capacity, when, where.</summary>
    private static string? Attribution(Fact fact, LineWords words)
    {
        var (speaker, said, setting) = (fact.Attribution.Speaker, fact.Attribution.SaidOn, fact.Attribution.Setting);
        return Joined(", ",
            speaker is null ? null : "— " + speaker.Name,
            speaker?.Title,
            speaker?.Affiliation,
            said is { } day ? words.When(words.Said, day) : null,
            setting);
    }

    /// <summary>The number with what it counts.</summary>
    private static string? Figure(Fact fact, LineWords words) => fact.Match(_ => null, _ => null, figure => Joined(words.Semicolon,
        Joined(" ", figure.Details.Qualifier is { } qualifier ? words.Word(qualifier) : null, figure.Details.Printed)
            + (figure.Details.Measure is { } measure ? words.Colon + measure : ""),
        figure.Details.Of is { } of ? words.OutOf + of : null,
        figure.Details.Released is { } released ? words.When(words.Released, released) : null,
        figure.Details.Method is { } method ? words.Method + words.Colon + method : null));

    /// <summary>What lies behind translated words.</summary>
    private static string? Translation(Fact fact, LineWords words) => fact.Wording.Translation is not { } translation ? null : Joined(words.Semicolon,
        translation.OriginalText is { } text ? $"{words.Original}{In(translation.OriginalLanguage)}{words.Colon}{text}" : null,
        translation.OriginalText is null && translation.OriginalLanguage is { } language ? words.TranslatedFrom + language : null,
        translation.Translator is { } translator ? words.Translator + translator : null,
        translation.IsBackTranslation ? words.BackTranslation : null);

    /// <summary>Number, version, kind, and everything a reader must be warned of.</summary>
    private static string Standing(Fact fact, LineWords words) => Joined(" · ",
        fact.Id == FactId.None ? null : string.Create(CultureInfo.InvariantCulture, $"{fact.Id} v{fact.Version}"),
        words.Word(fact.Kind),
        fact.AsOf is { } asOf ? words.When(words.AsOf, asOf) : null,
        fact.Lifecycle.State == LifecycleState.Live ? null : words.Word(fact.Lifecycle.State).ToUpperInvariant() + (fact.Lifecycle.Reason is { } reason ? words.Colon + reason : ""),
        fact.Said.Rating == SaidRating.Unchecked ? null : words.RatedSaid + words.Colon + words.Word(fact.Said.Rating),
        fact.Truth.Rating == TruthRating.Unchecked ? null : words.RatedTrue + words.Colon + words.Word(fact.Truth.Rating),
        fact.Protection.GroundRules == GroundRules.OnRecord ? null : words.Word(fact.Protection.GroundRules),
        fact.Protection.EmbargoUntil is { } until ? words.Embargo + Instant(until, words) : null)!;

    /// <summary>Where in its source a citation stands, and what it is.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="words">What it is said in.</param>
    public static string Place(Citation citation, LineWords words) => Joined(", ",
        citation.Locator is { } locator ? CitationLine.Place(locator, words) : null,
        citation.Role is { } role ? words.Word(role) : null,
        citation.Stance == CitationStance.Disputes ? words.Disputes : null) ?? "";

    /// <summary>An excerpt in quotation marks, unless it brings its own.</summary>
    /// <param name="excerpt">The source's own words.</param>
    /// <param name="words">Whose quotation marks.</param>
    /// <param name="escape">Makes stored words safe to print.</param>
    public static string Excerpt(string excerpt, LineWords words, Func<string, string> escape) =>
        excerpt.AsSpan().IndexOfAny("“”«»") >= 0 ? escape(excerpt) : words.Quoted(escape(excerpt));

    private static string In(string? language) => language is null ? "" : $" ({language})";

    private static string Instant(DateTimeOffset until, LineWords words) =>
        words.Date(new PartialDate(new DatePoint(until.UtcDateTime.Year, until.UtcDateTime.Month, until.UtcDateTime.Day))) + until.UtcDateTime.ToString(" HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string? Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => part is not null)) is { Length: > 0 } text ? text : null;
}
