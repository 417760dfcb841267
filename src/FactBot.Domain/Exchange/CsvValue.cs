using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange;

/// <summary>Turns the JSON value of a column into its cell and back.</summary>
internal static class CsvValue
{
    /// <summary>The cell, or null when the column cannot hold the value.</summary>
    internal static string? CellOf(JsonElement value, CsvShape shape) => shape switch
    {
        CsvShape.Number => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null,
        CsvShape.Flag => value.ValueKind == JsonValueKind.True ? "yes" : null,
        CsvShape.List => Joined(value, ";"),
        CsvShape.Tags => Joined(value, ";,"),
        CsvShape.Names => value.ValueKind == JsonValueKind.Array ? NamesOf(value) : null,
        CsvShape.Date => CslDateReader.Read(value)?.ToString(),
        CsvShape.Locator => value.ValueKind == JsonValueKind.Object ? JsonText.Canonical(value) : value.GetString(),
        _ => value.ValueKind == JsonValueKind.String ? value.GetString() : null,
    };

    /// <summary>The JSON value a cell stands for.</summary>
    internal static JsonNode? ValueOf(string cell, CsvShape shape) => shape switch
    {
        CsvShape.Number => Parsed(cell.Trim(), JsonValueKind.Number) ?? JsonValue.Create(cell),
        CsvShape.Flag => cell.Trim().ToUpperInvariant() switch
        {
            "YES" or "TRUE" or "1" or "X" or "OUI" => JsonValue.Create(true),
            "NO" or "FALSE" or "0" or "NON" => JsonValue.Create(false),
            _ => JsonValue.Create(cell),
        },
        CsvShape.List or CsvShape.Names => Parsed(cell, JsonValueKind.Array) ?? Split(cell, ';'),
        CsvShape.Tags => Parsed(cell, JsonValueKind.Array) ?? Split(cell, cell.Contains(';', StringComparison.Ordinal) ? ';' : ','),
        CsvShape.Locator => Parsed(cell, JsonValueKind.Object) ?? JsonValue.Create(cell),
        _ => JsonValue.Create(cell),
    };

    /// <summary>A cell that is JSON of some kind, or null.</summary>
    internal static JsonNode? Parsed(string cell, JsonValueKind kind)
    {
        if (cell.Length == 0 || (kind == JsonValueKind.Array && cell[0] != '[') || (kind == JsonValueKind.Object && cell[0] != '{'))
        {
            return null;
        }

        using var document = JsonText.Parse(cell, out _);
        return document?.RootElement.ValueKind == kind ? JsonNode.Parse(document.RootElement.GetRawText()) : null;
    }

    private static string? Joined(JsonElement list, string separators)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var texts = list.EnumerateArray().Select(item => item.GetString()!).ToArray();
        return Array.TrueForAll(texts, text => IsPlain(text, separators)) && !texts[0].StartsWith('[')
            ? string.Join("; ", texts)
            : JsonText.Canonical(list);
    }

    private static string NamesOf(JsonElement list)
    {
        var texts = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            var text = item.TryGetProperty("literal", out var literal) ? literal.GetString()!
                : item.TryGetProperty("family", out var family) && item.TryGetProperty("given", out var given) ? $"{family.GetString()}, {given.GetString()}"
                : "";
            if (!IsPlain(text, ";") || text.StartsWith('[') || JsonText.Canonical(item) != JsonText.Written(json => CslJsonWriter.WriteName(json, PersonName.Read(text))))
            {
                return JsonText.Canonical(list);
            }

            texts.Add(text);
        }

        return string.Join("; ", texts);
    }

    private static bool IsPlain(string text, string separators) =>
        text.Length > 0 && text.Trim() == text && text.AsSpan().IndexOfAny(separators) < 0;

    private static JsonArray Split(string cell, char separator) =>
        [.. cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => (JsonNode?)JsonValue.Create(text))];
}
