using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Writes a fact as one JSON object: the line of a JSON Lines export, and the bytes a revision's content hash
/// is taken over. Absent parts are left out and the order is fixed, so equal facts give equal bytes.
/// </summary>
public static class FactJsonWriter
{
    private const int LongestInstant = 40;

    /// <summary>How facts are written: one line, letters as they are.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the whole fact with its id and version.</summary>
    public static void Write(Utf8JsonWriter json, Fact fact) => Write(json, fact, withIdentity: true);

    /// <summary>Writes what an edit can change, without id and version.</summary>
    public static void WriteContent(Utf8JsonWriter json, Fact fact) => Write(json, fact, withIdentity: false);

    private static void Write(Utf8JsonWriter json, Fact fact, bool withIdentity)
    {
        json.WriteStartObject();
        if (withIdentity && fact.Id != FactId.None)
        {
            json.WriteString("id", fact.Id.ToString());
            json.WriteNumber("version", fact.Version);
        }

        json.WriteString("key", fact.Key);
        json.WriteText("externalId", fact.ExternalId);
        json.WriteString("kind", Tokens.Of(fact.Kind));
        WriteWording(json, fact.Wording);
        WriteAttribution(json, fact.Attribution);
        json.WriteText("asOf", fact.AsOf?.ToString());
        fact.Match(_ => false, _ => false, figure => WriteFigure(json, figure.Details));
        json.WriteTexts("tags", fact.Care.Tags);
        WriteCitations(json, fact.Citations);
        WriteVerdicts(json, fact);
        WriteLifecycle(json, fact.Lifecycle);
        WriteProtection(json, fact.Protection);
        WriteCare(json, fact.Care);
        json.WriteEndObject();
    }

    private static void WriteWording(Utf8JsonWriter json, Wording wording)
    {
        json.WriteString("statement", wording.Text);
        json.WriteText("lang", wording.Language);
        if (wording.Translation is not { } translation)
        {
            return;
        }

        json.WriteStartObject("original");
        json.WriteText("text", translation.OriginalText);
        json.WriteText("lang", translation.OriginalLanguage);
        json.WriteText("translator", translation.Translator);
        if (translation.IsBackTranslation)
        {
            json.WriteBoolean("backTranslation", true);
        }

        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution attribution)
    {
        if (attribution.Speaker is { } speaker)
        {
            json.WriteStartObject("by");
            json.WriteString("name", speaker.Name);
            json.WriteText("title", speaker.Title);
            json.WriteText("affiliation", speaker.Affiliation);
            json.WriteTexts("spellings", speaker.OtherSpellings);
            json.WriteEndObject();
        }

        json.WriteText("said", attribution.SaidOn?.ToString());
        json.WriteText("setting", attribution.Setting);
    }

    private static bool WriteFigure(Utf8JsonWriter json, FigureDetails figure)
    {
        json.WriteStartObject("figure");
        if (figure.Value is { } value)
        {
            json.WriteNumber("value", value);
        }

        json.WriteString("text", figure.Printed);
        json.WriteText("unit", figure.Unit);
        json.WriteText("measure", figure.Measure);
        json.WriteText("of", figure.Of);
        json.WriteText("qualifier", figure.Qualifier is { } qualifier ? Tokens.Of(qualifier) : null);
        json.WriteText("released", figure.Released?.ToString());
        json.WriteText("method", figure.Method);
        json.WriteEndObject();
        return true;
    }

    private static void WriteCitations(Utf8JsonWriter json, ImmutableArray<Citation> citations)
    {
        json.WriteStartArray("citations");
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WritePropertyName("source");
            CslJsonWriter.Write(json, citation.Source);
            WriteLocator(json, citation.Locator);
            json.WriteText("excerpt", citation.Excerpt);
            json.WriteText("role", citation.Role is { } role ? Tokens.Of(role) : null);
            json.WriteText("stance", citation.Stance == CitationStance.Supports ? null : Tokens.Of(citation.Stance));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes <c>page 14</c>, or label and value apart where one text would be read as something else.</summary>
    private static void WriteLocator(Utf8JsonWriter json, Locator? locator)
    {
        if (locator is null || Locator.Read(locator.ToString()) == locator)
        {
            json.WriteText("locator", locator?.ToString());
            return;
        }

        json.WriteStartObject("locator");
        json.WriteString("label", locator.Label);
        json.WriteString("value", locator.Value);
        json.WriteEndObject();
    }

    private static void WriteVerdicts(Utf8JsonWriter json, Fact fact)
    {
        if (fact.Said == Verdict<SaidRating>.Unchecked && fact.Truth == Verdict<TruthRating>.Unchecked)
        {
            return;
        }

        json.WriteStartObject("verdicts");
        WriteVerdict(json, "said", fact.Said);
        WriteVerdict(json, "true", fact.Truth);
        json.WriteEndObject();
    }

    private static void WriteVerdict<T>(Utf8JsonWriter json, string property, Verdict<T> verdict)
        where T : struct, Enum
    {
        if (verdict == Verdict<T>.Unchecked)
        {
            return;
        }

        json.WriteStartObject(property);
        json.WriteString("rating", Tokens.Of(verdict.Rating));
        json.WriteText("by", verdict.By);
        json.WriteInstant("at", verdict.At);
        json.WriteText("how", verdict.How);
        json.WriteText("evidence", verdict.Evidence);
        json.WriteEndObject();
    }

    private static void WriteLifecycle(Utf8JsonWriter json, Lifecycle lifecycle)
    {
        if (lifecycle == Lifecycle.Live)
        {
            return;
        }

        json.WriteStartObject("lifecycle");
        json.WriteString("state", Tokens.Of(lifecycle.State));
        json.WriteText("reason", lifecycle.Reason);
        json.WriteText("successor", lifecycle.Successor?.ToString());
        json.WriteEndObject();
    }

    private static void WriteProtection(Utf8JsonWriter json, Protection protection)
    {
        if (protection is { GroundRules: GroundRules.OnRecord, EmbargoUntil: null, Audience.Kind: AudienceKind.Newsroom, SensitivityNote: null })
        {
            return;
        }

        json.WriteStartObject("protection");
        json.WriteString("groundRules", Tokens.Of(protection.GroundRules));
        json.WriteInstant("embargoUntil", protection.EmbargoUntil);
        json.WriteString("audience", Tokens.Of(protection.Audience.Kind));
        json.WriteTexts("names", protection.Audience.Names);
        json.WriteText("sensitivity", protection.SensitivityNote);
        json.WriteEndObject();
    }

    private static void WriteCare(Utf8JsonWriter json, Care care)
    {
        json.WriteStartObject("care");
        json.WriteStartObject("enteredBy");
        json.WriteString("id", care.EnteredBy.Id);
        json.WriteString("name", care.EnteredBy.Name);
        json.WriteEndObject();
        json.WriteInstant("enteredAt", care.EnteredAt);
        json.WriteText("owner", care.Owner);
        json.WriteText("reviewBy", care.ReviewBy?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteText("duplicateOf", care.DuplicateOf?.ToString());
        json.WriteEndObject();
    }

    /// <summary>An instant as files and the store write it: UTC, ISO 8601, as many digits as needed.</summary>
    public static string Instant(DateTimeOffset instant)
    {
        // "O" always has seven digits behind the point; reading a format of one's own costs more than all the rest.
        Span<char> text = stackalloc char[LongestInstant];
        instant.UtcDateTime.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        var withoutZone = text[..(length - 1)].TrimEnd('0');
        var known = withoutZone[^1] == '.' ? withoutZone[..^1] : withoutZone;
        text[known.Length] = 'Z';
        return text[..(known.Length + 1)].ToString();
    }
}
