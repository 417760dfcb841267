using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Domain.Exchange;

/// <summary>A row, or several that are one fact, as the JSON they are the flat form of.</summary>
internal sealed class CsvRecord(int lineNumber, JsonObject fact, string? fault)
{
    private static readonly string[] Identity = ["key", "externalId", "id"];

    private JsonObject Json => fact;

    private string? Fault => fault;

    internal static CsvRecord Of(CsvRow row, CsvHeader header)
    {
        if (row.Fault is not null || row.Cells.Any(JsonText.HasHalfCharacter))
        {
            return new CsvRecord(row.LineNumber, [], row.Fault ?? JsonText.HalfCharacter);
        }

        var fact = new JsonObject();
        var citation = new JsonObject();
        string? fault = null;
        foreach (var (column, cell) in header.Columns.Zip(row.Cells).Where(pair => pair.First is not null && !string.IsNullOrWhiteSpace(pair.Second)))
        {
            if (column!.Name != CsvColumn.SourceOther)
            {
                Put(column.IsCitation ? citation : fact, column.Path, CsvValue.ValueOf(cell, column.Shape));
            }
            else if (!TryMerge(citation, cell))
            {
                fault = "source other must be a JSON object of CSL variables";
            }
        }

        fault ??= row.Cells.Skip(header.Columns.Length).Any(cell => cell.Length > 0)
            ? "the row has more cells than the first line has names; a cell with a comma needs quotation marks around it"
            : null;
        fact["citations"] = citation.Count == 0 ? [] : new JsonArray(citation);
        return new CsvRecord(row.LineNumber, fact, fault);
    }

    /// <summary>Takes the citation of a further row of the same fact.</summary>
    internal bool TryTake(CsvRecord next)
    {
        if (fault is not null || next.Fault is not null || !IsSame(next.Json))
        {
            return false;
        }

        foreach (var citation in next.Json["citations"]!.AsArray())
        {
            fact["citations"]!.AsArray().Add(citation!.DeepClone());
        }

        return true;
    }

    internal ReadLine Read(ImportContext context, FileMemory memory)
    {
        var result = fault is not null
            ? new ReadFact.Unreadable(fault)
            : FactJsonReader.Read(JsonText.Written(json => fact.WriteTo(json)), context, memory);
        return new ReadLine(lineNumber, result);
    }

    private bool IsSame(JsonObject other) =>
        Identity.Any(name => fact[name] is not null)
        && Identity.Append("statement").All(name => JsonNode.DeepEquals(fact[name], other[name]));

    /// <summary>Puts a value at a path of properties, making the objects on the way.</summary>
    private static void Put(JsonObject root, string path, JsonNode? value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            root[name] ??= new JsonObject();
            root = (JsonObject)root[name]!;
        }

        root[names[^1]] = value;
    }

    private static bool TryMerge(JsonObject citation, string cell)
    {
        if (CsvValue.Parsed(cell.Trim(), JsonValueKind.Object) is not JsonObject others)
        {
            return false;
        }

        var source = citation["source"] as JsonObject ?? [];
        citation["source"] = source;
        Merge(source, others);
        return true;
    }

    private static void Merge(JsonObject into, JsonObject others)
    {
        foreach (var (name, value) in others)
        {
            if (into[name] is JsonObject both && value is JsonObject more)
            {
                Merge(both, more);
            }
            else
            {
                into.TryAdd(name, value?.DeepClone());
            }
        }
    }
}
