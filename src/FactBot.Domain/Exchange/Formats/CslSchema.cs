using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Holds a source to the csl-data schema (CSL 1.0.2): what it does not allow moves under <c>custom</c>.</summary>
internal static class CslSchema
{
    private static readonly FrozenSet<string> Texts = Words(
        "abstract annote archive archive_collection archive_location archive-place authority call-number citation-key citation-label "
        + "collection-title container-title container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN "
        + "journalAbbreviation jurisdiction keyword language medium note original-publisher original-publisher-place original-title page "
        + "part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale section shortTitle source status "
        + "title title-short URL version volume-title volume-title-short year-suffix");

    private static readonly FrozenSet<string> TextsOrNumbers = Words(
        "chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages "
        + "number-of-volumes page-first part printing supplement volume");

    private static readonly FrozenSet<string> Names = Words(
        "author chair collection-editor compiler composer container-author contributor curator director editor editorial-director "
        + "editor-translator executive-producer guest host illustrator interviewer narrator organizer original-author performer producer "
        + "recipient reviewed-author script-writer series-creator translator");

    private static readonly FrozenSet<string> Dates = Words("accessed available-date event-date issued original-date submitted");
    private static readonly FrozenSet<string> NameParts = Words("family given literal dropping-particle non-dropping-particle suffix");
    private static readonly FrozenSet<string> DateParts = Words("date-parts season circa literal raw");

    /// <summary>The source as the schema has it; a type that CSL does not know becomes <c>document</c>.</summary>
    internal static Source Conforming(Source source)
    {
        var misfits = source.Other.Where(pair => pair.Key != "custom" && !IsAllowed(pair.Key, pair.Value)).ToArray();
        var hasOwnType = !SourceType.IsKnown(source.Type);
        if (misfits.Length == 0 && !hasOwnType)
        {
            return source;
        }

        var custom = JsonText.Written(json =>
        {
            json.WriteStartObject();
            json.WriteText("type", hasOwnType ? source.Type : null);
            foreach (var (name, value) in misfits)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value);
            }

            WriteRest(json, source.Other.GetValueOrDefault("custom"), [.. misfits.Select(pair => pair.Key)]);
            json.WriteEndObject();
        });
        return source with
        {
            Type = hasOwnType ? SourceType.Document : source.Type,
            Other = source.Other.RemoveRange(misfits.Select(pair => pair.Key)).SetItem("custom", custom),
        };
    }

    private static void WriteRest(Utf8JsonWriter json, string? custom, ImmutableArray<string> written)
    {
        if (custom is null)
        {
            return;
        }

        using var document = JsonDocument.Parse(custom);
        foreach (var property in document.RootElement.EnumerateObject().Where(property => property.Name != "type" && !written.Contains(property.Name)))
        {
            property.WriteTo(json);
        }
    }

    private static bool IsAllowed(string name, string raw)
    {
        using var document = JsonDocument.Parse(raw);
        var value = document.RootElement;
        return value.ValueKind switch
        {
            JsonValueKind.String => Texts.Contains(name) || TextsOrNumbers.Contains(name),
            JsonValueKind.Number => TextsOrNumbers.Contains(name),
            JsonValueKind.Array when Names.Contains(name) => value.EnumerateArray().All(item => IsObjectOf(item, NameParts, JsonValueKind.String)),
            JsonValueKind.Array when name == "categories" => value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String),
            JsonValueKind.Object when Dates.Contains(name) => IsDate(value),
            _ => false,
        };
    }

    /// <summary>A date in words, or one whose parts are one or two lists of up to three numbers.</summary>
    private static bool IsDate(JsonElement date) => IsObjectOf(date, DateParts, kind: null)
        && date.EnumerateObject().All(property => property.Name == "date-parts" ? AreParts(property.Value) : IsScalar(property.Value, property.Name));

    private static bool AreParts(JsonElement parts) => parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() is 1 or 2
        && parts.EnumerateArray().All(point => point.ValueKind == JsonValueKind.Array && point.GetArrayLength() is >= 1 and <= 3
            && point.EnumerateArray().All(part => part.ValueKind is JsonValueKind.String or JsonValueKind.Number));

    private static bool IsScalar(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => true,
        JsonValueKind.Number => name is "season" or "circa",
        JsonValueKind.True or JsonValueKind.False => name == "circa",
        _ => false,
    };

    private static bool IsObjectOf(JsonElement value, FrozenSet<string> names, JsonValueKind? kind) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().All(property => names.Contains(property.Name) && (kind is null || property.Value.ValueKind == kind));

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();
}
