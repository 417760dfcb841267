using System.Text.Json;
using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>Cites as the fixtures write them.</summary>
internal static class CiteReader
{
    public static CslCitation ReadCitation(JsonElement json) => new([.. json.EnumerateArray().Select(ReadCite)]);

    private static CslCite ReadCite(JsonElement json) => new(json.GetProperty("id").ToString())
    {
        Locator = Text(json, "locator"),
        Label = Text(json, "label") is { Length: > 0 } label ? label : "page",
        Prefix = Text(json, "prefix"),
        Suffix = Text(json, "suffix"),
        Form = FormOf(json),
        NearNote = json.TryGetProperty("near-note", out var near) ? near.ValueKind == JsonValueKind.True : null,
        FirstReferenceNote = json.TryGetProperty("first-reference-note-number", out var note) ? note.GetInt32() : null,
        Position = Text(json, "position") switch
        {
            "1" => CslPosition.Subsequent,
            "2" => CslPosition.Ibid,
            "3" => CslPosition.IbidWithLocator,
            "0" => CslPosition.First,
            _ => null,
        },
    };

    private static CslCiteForm FormOf(JsonElement json)
    {
        if (json.TryGetProperty("suppress-author", out _)) return CslCiteForm.SuppressAuthor;
        return json.TryGetProperty("author-only", out _) ? CslCiteForm.AuthorOnly : CslCiteForm.Full;
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : "";
}
