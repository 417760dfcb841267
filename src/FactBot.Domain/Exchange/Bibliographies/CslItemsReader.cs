using System.Text;
using System.Text.Json;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>Reads an array of CSL-JSON items, as Zotero, Better BibTeX and citation-js write it.</summary>
internal static class CslItemsReader
{
    internal static IEnumerable<RawEntry> Read(string text)
    {
        if (JsonText.HasHalfCharacter(text))
        {
            return [new RawEntry(1, "", null, JsonText.HalfCharacter)];
        }

        try
        {
            return Items(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            var line = (fault as JsonException)?.LineNumber + 1 ?? 1;
            return [new RawEntry((int)line, "", null, "the file is not complete JSON; it must be an array of CSL items: [{\"id\":\"okafor2024\",\"type\":\"report\",\"title\":\"…\"}]")];
        }
    }

    private static List<RawEntry> Items(byte[] bytes)
    {
        var entries = new List<RawEntry>();
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var (line, counted) = (1, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            using var item = JsonDocument.ParseValue(ref reader);
            entries.Add(Item(line, item.RootElement));
        }

        return entries;
    }

    private static RawEntry Item(int line, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return new RawEntry(line, "", null, "an item must be an object in braces: {\"id\":\"okafor2024\",\"type\":\"report\",\"title\":\"…\"}");
        }

        var key = TextOf(item, "citation-key") ?? TextOf(item, "citekey") ?? TextOf(item, "id") ?? "";
        return new RawEntry(line, key, CslJsonReader.Read(item));
    }

    private static string? TextOf(JsonElement item, string property) =>
        item.TryGetProperty(property, out var value) && CslJsonReader.TextOf(value) is { Length: > 0 } text ? text : null;
}
