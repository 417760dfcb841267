using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>
/// One ClaimReview (schema.org, and what Google's fact-check documentation requires: claimReviewed, reviewRating with
/// alternateName, url). The verdict's evidence is the address of the review; a claimant or date nobody recorded is absent.
/// </summary>
internal static class ClaimReviewElement
{
    /// <summary>Letters stay as they are, but this encoder writes <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes as \u sequences, so that no text ends the script element it stands in.</summary>
    internal static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "ClaimReview");
        json.WriteString("url", WebLink.Of(fact.Truth.Evidence?.Trim()));
        json.WriteText("datePublished", fact.Truth.At?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("claimReviewed", fact.Wording.Text);
        json.WriteText("inLanguage", fact.Wording.Language);
        WriteThing(json, "author", "Person", fact.Truth.By);
        WriteRating(json, fact.Truth);
        WriteClaim(json, fact);
        WriteWorks(json, "citation", fact, CitationStance.Disputes);
        json.WriteEndObject();
    }

    private static void WriteRating(Utf8JsonWriter json, Verdict<TruthRating> verdict)
    {
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", Words(verdict.Rating));
        if (Value(verdict.Rating) is { } value)
        {
            json.WriteNumber("ratingValue", value);
            json.WriteNumber("bestRating", 4);
            json.WriteNumber("worstRating", 1);
        }

        json.WriteText("ratingExplanation", verdict.How);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("text", fact.Wording.Text);
        WriteThing(json, "author", "Thing", fact.Attribution.Speaker?.Name);
        json.WriteText("datePublished", DayOf(fact.Attribution.SaidOn));
        WriteWorks(json, "appearance", fact, CitationStance.Supports);
        json.WriteEndObject();
    }

    private static void WriteWorks(Utf8JsonWriter json, string property, Fact fact, CitationStance stance)
    {
        var works = fact.Citations.Where(citation => citation.Stance == stance && WebLink.Of(citation.Source.Url) is not null)
            .Select(citation => citation.Source)
            .DistinctBy(source => WebLink.Of(source.Url))
            .ToArray();
        if (works.Length == 0)
        {
            return;
        }

        json.WriteStartArray(property);
        foreach (var source in works)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            json.WriteString("url", WebLink.Of(source.Url));
            json.WriteText("name", source.Title);
            json.WriteText("datePublished", DayOf(source.Issued));
            json.WriteText("archivedAt", WebLink.Of(source.ArchiveUrl));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A date as ISO 8601 has it; a season, a range or a date that is only about right has no such form.</summary>
    private static string? DayOf(PartialDate? date) =>
        date is { End: null, IsCirca: false, Start: { Month: null or <= 12 } day } ? day.ToString() : null;

    private static void WriteThing(Utf8JsonWriter json, string property, string type, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            json.WriteStartObject(property);
            json.WriteString("@type", type);
            json.WriteString("name", name);
            json.WriteEndObject();
        }
    }

    private static string Words(TruthRating rating) => rating switch
    {
        TruthRating.True => "True",
        TruthRating.Mostly => "Mostly true",
        TruthRating.Disputed => "Disputed",
        TruthRating.False => "False",
        _ => "Opinion",
    };

    /// <summary>A scale from 1, false, to 4, true; an opinion has no place on it.</summary>
    private static int? Value(TruthRating rating) => rating switch
    {
        TruthRating.True => 4,
        TruthRating.Mostly => 3,
        TruthRating.Disputed => 2,
        TruthRating.False => 1,
        _ => null,
    };
}
