using System.Globalization;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>What the formats for reading say below a fact's words, as plain text.</summary>
public static class FactLines
{
    /// <summary>The lines below the words, as far as the record has them.</summary>
    public static IEnumerable<string> Below(Fact fact) =>
        new[] { Figure(fact), Attribution(fact), Translation(fact), Standing(fact) }.OfType<string>();

    /// <summary>Who, in what capacity, when, where.</summary>
    internal static string? Attribution(Fact fact)
    {
        var (speaker, said, setting) = (fact.Attribution.Speaker, fact.Attribution.SaidOn, fact.Attribution.Setting);
        return Joined(", ",
            speaker is null ? null : "— " + speaker.Name,
            speaker?.Title,
            speaker?.Affiliation,
            said is { } day ? "said " + PartialDateText.Human(day) : null,
            setting);
    }

    /// <summary>The number with what it counts.</summary>
    internal static string? Figure(Fact fact) => fact.Match(_ => null, _ => null, figure => Joined("; ",
        Joined(" ", figure.Details.Qualifier is { } qualifier ? Spaced(qualifier) : null, figure.Details.Printed)
            + (figure.Details.Measure is { } measure ? ": " + measure : ""),
        figure.Details.Of is { } of ? "of " + of : null,
        figure.Details.Released is { } released ? "released " + PartialDateText.Human(released) : null,
        figure.Details.Method is { } method ? "method: " + method : null));

    /// <summary>What lies behind translated words.</summary>
    internal static string? Translation(Fact fact) => fact.Wording.Translation is not { } translation ? null : Joined("; ",
        translation.OriginalText is { } text ? $"Original{In(translation.OriginalLanguage)}: {text}" : null,
        translation.OriginalText is null && translation.OriginalLanguage is { } language ? $"Translated from {language}" : null,
        translation.Translator is { } translator ? "translated by " + translator : null,
        translation.IsBackTranslation ? "translated there and back: not the speaker’s own wording" : null);

    /// <summary>Number, version, kind, and everything a reader must be warned of.</summary>
    internal static string Standing(Fact fact) => Joined(" · ",
        fact.Id == FactId.None ? null : string.Create(CultureInfo.InvariantCulture, $"{fact.Id} v{fact.Version}"),
        Tokens.Of(fact.Kind),
        fact.AsOf is { } asOf ? "as of " + PartialDateText.Human(asOf) : null,
        fact.Lifecycle.State == LifecycleState.Live ? null : Spaced(fact.Lifecycle.State).ToUpperInvariant() + (fact.Lifecycle.Reason is { } reason ? ": " + reason : ""),
        fact.Said.Rating == SaidRating.Unchecked ? null : "said: " + Spaced(fact.Said.Rating),
        fact.Truth.Rating == TruthRating.Unchecked ? null : "true: " + Spaced(fact.Truth.Rating),
        fact.Protection.GroundRules == GroundRules.OnRecord ? null : Spaced(fact.Protection.GroundRules),
        fact.Protection.EmbargoUntil is { } until ? "embargo until " + until.UtcDateTime.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture) + " UTC" : null)!;

    /// <summary>Where in its source a citation stands, and what it is.</summary>
    public static string Place(Citation citation) => Joined(", ",
        citation.Locator is { } locator ? CitationLine.Place(locator) : null,
        citation.Role is { } role ? Spaced(role) : null,
        citation.Stance == CitationStance.Disputes ? "disputes" : null) ?? "";

    /// <summary>An excerpt in quotation marks, unless it brings its own.</summary>
    public static string Excerpt(string excerpt, Func<string, string> escape) =>
        excerpt.AsSpan().IndexOfAny('“', '”') >= 0 ? escape(excerpt) : $"“{escape(excerpt)}”";

    private static string In(string? language) => language is null ? "" : $" ({language})";

    private static string Spaced<T>(T value)
        where T : struct, Enum => Tokens.Of(value).Replace('-', ' ');

    private static string? Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => part is not null)) is { Length: > 0 } text ? text : null;
}
