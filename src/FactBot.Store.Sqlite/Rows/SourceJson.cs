using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Sources;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>The two parts of a source that are lists, as JSON in a column.</summary>
internal static class SourceJson
{
    /// <summary>Authors as CSL-JSON names; absent when there are none.</summary>
    internal static string? Of(ImmutableArray<PersonName> authors) => authors.IsDefaultOrEmpty ? null : Values.Json(json =>
    {
        json.WriteStartArray();
        foreach (var author in authors)
        {
            json.WriteStartObject();
            WriteText(json, "family", author.Family);
            WriteText(json, "given", author.Given);
            WriteText(json, "literal", author.Literal);
            WriteText(json, "dropping-particle", author.DroppingParticle);
            WriteText(json, "non-dropping-particle", author.NonDroppingParticle);
            WriteText(json, "suffix", author.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>
    /// Other variables, name to raw JSON; absent when there are none. The raw JSON stands as text, so that it
    /// comes back character for character.
    /// </summary>
    internal static string? Of(ImmutableSortedDictionary<string, string> other) => other.IsEmpty ? null : Values.Json(json =>
    {
        json.WriteStartObject();
        foreach (var (name, raw) in other)
        {
            json.WriteString(name, raw);
        }

        json.WriteEndObject();
    });

    internal static ImmutableArray<PersonName> Authors(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(author => new PersonName
        {
            Family = Text(author, "family"),
            Given = Text(author, "given"),
            Literal = Text(author, "literal"),
            DroppingParticle = Text(author, "dropping-particle"),
            NonDroppingParticle = Text(author, "non-dropping-particle"),
            Suffix = Text(author, "suffix"),
        })];
    }

    internal static ImmutableSortedDictionary<string, string> Other(string? json)
    {
        if (json is null)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToImmutableSortedDictionary(variable => variable.Name, variable => variable.Value.GetString()!);
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static void WriteText(Utf8JsonWriter json, string property, string? text)
    {
        if (text is not null)
        {
            json.WriteString(property, text);
        }
    }
}
