using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Writes facts as rows of a table: one column for each field of the record, one row for each citation, the
/// fact's own columns repeated. The table is the fact's JSON laid flat, so nothing the JSON holds is lost.
/// </summary>
public static class FactCsv
{
    /// <summary>The first row.</summary>
    public static string Header { get; } = CsvWriter.Row(CsvColumn.All.Select(column => column.Name));

    /// <summary>The rows of a fact.</summary>
    public static string Rows(Fact fact)
    {
        using var document = JsonDocument.Parse(JsonText.Written(json => FactJsonWriter.Write(json, fact)));
        var root = document.RootElement;
        return string.Concat(root.GetProperty("citations").EnumerateArray().Select(citation =>
            CsvWriter.Row(CsvColumn.All.Select(column => CellOf(column, column.IsCitation ? citation : root)))));
    }

    private static string CellOf(CsvColumn column, JsonElement part)
    {
        if (column.Name == CsvColumn.SourceOther)
        {
            return OthersOf(part);
        }

        foreach (var name in column.Path.Split('.'))
        {
            if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty(name, out part))
            {
                return "";
            }
        }

        return CsvValue.CellOf(part, column.Shape) ?? "";
    }

    /// <summary>What of a source stands in no other cell of the row.</summary>
    private static string OthersOf(JsonElement citation)
    {
        var others = JsonNode.Parse(citation.GetProperty("source").GetRawText())!.AsObject();
        foreach (var column in CsvColumn.OfSource.Where(column => CellOf(column, citation).Length > 0))
        {
            var path = column.Path.Split('.');
            (path is [_, "custom", _] ? others["custom"]!.AsObject() : others).Remove(path[^1]);
        }

        if (others["custom"] is JsonObject { Count: 0 })
        {
            others.Remove("custom");
        }

        return others.Count == 0 ? "" : JsonText.Written(json => others.WriteTo(json));
    }
}
