using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Writes a source as a CSL-JSON item (schema csl-data 1.0.2). What CSL has no variable for stands under
/// <c>custom</c>: <c>translated-title</c>, <c>archive-url</c>, <c>archived</c> (EDTF), <c>url-status</c> (<c>dead</c>).
/// </summary>
public static class CslJsonWriter
{
    /// <summary>Writes one item.</summary>
    /// <param name="json">Where to write the object.</param>
    /// <param name="source">The source.</param>
    /// <param name="id">The item's id; left out where the source stands inside a citation.</param>
    public static void Write(Utf8JsonWriter json, Source source, string? id = null)
    {
        json.WriteStartObject();
        json.WriteText("id", id);
        json.WriteString("type", source.Type);
        json.WriteText("title", source.Title);
        json.WriteText("container-title", source.Container);
        WriteNames(json, "author", source.Authors);
        json.WriteText("publisher", source.Publisher);
        WriteDate(json, "issued", source.Issued);
        WriteDate(json, "accessed", source.Accessed);
        json.WriteText("URL", source.Url);
        json.WriteText("language", source.Language);
        json.WriteText("number", source.Number);
        json.WriteText("genre", source.Genre);
        foreach (var (name, value) in source.Other.Where(pair => pair.Key != "custom"))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }

        WriteCustom(json, source);
        json.WriteEndObject();
    }

    private static void WriteCustom(Utf8JsonWriter json, Source source)
    {
        var others = source.Other.GetValueOrDefault("custom");
        if (source.TranslatedTitle is null && source.ArchiveUrl is null && source.ArchivedOn is null && !source.IsUrlDead && others is null)
        {
            return;
        }

        json.WriteStartObject("custom");
        json.WriteText("translated-title", source.TranslatedTitle);
        json.WriteText("archive-url", source.ArchiveUrl);
        json.WriteText("archived", source.ArchivedOn?.ToString());
        json.WriteText("url-status", source.IsUrlDead ? "dead" : null);
        if (others is not null)
        {
            using var document = JsonDocument.Parse(others);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                property.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, ImmutableArray<PersonName> names)
    {
        if (names.IsDefaultOrEmpty)
        {
            return;
        }

        json.WritePropertyName(property);
        WriteNames(json, names);
    }

    /// <summary>Writes the value of a name variable.</summary>
    internal static void WriteNames(Utf8JsonWriter json, ImmutableArray<PersonName> names)
    {
        json.WriteStartArray();
        foreach (var name in names)
        {
            WriteName(json, name);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one name.</summary>
    internal static void WriteName(Utf8JsonWriter json, PersonName name)
    {
        json.WriteStartObject();
        json.WriteText("family", name.Family);
        json.WriteText("given", name.Given);
        json.WriteText("literal", name.Literal);
        json.WriteText("dropping-particle", name.DroppingParticle);
        json.WriteText("non-dropping-particle", name.NonDroppingParticle);
        json.WriteText("suffix", name.Suffix);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string property, PartialDate? date)
    {
        if (date is { } value)
        {
            json.WritePropertyName(property);
            WriteDate(json, value);
        }
    }

    /// <summary>Writes a date as <c>date-parts</c> with <c>season</c> and <c>circa</c>; a range of seasons, which those cannot hold, as <c>raw</c> EDTF.</summary>
    internal static void WriteDate(Utf8JsonWriter json, PartialDate value)
    {
        json.WriteStartObject();
        if (value.End is { } end && (value.Start.Month > 12 || end.Month > 12))
        {
            json.WriteString("raw", value.ToString());
            json.WriteEndObject();
            return;
        }

        json.WriteStartArray("date-parts");
        WriteDatePoint(json, value.Start);
        if (value.End is { } last)
        {
            WriteDatePoint(json, last);
        }

        json.WriteEndArray();
        if (value.Start.Month is > 12 and var season)
        {
            json.WriteNumber("season", season - 20);
        }

        if (value.IsCirca)
        {
            json.WriteBoolean("circa", true);
        }

        json.WriteEndObject();
    }

    private static void WriteDatePoint(Utf8JsonWriter json, DatePoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.Year);
        if (point.Month is <= 12 and var month)
        {
            json.WriteNumberValue(month);
        }

        if (point.Day is { } day)
        {
            json.WriteNumberValue(day);
        }

        json.WriteEndArray();
    }
}
