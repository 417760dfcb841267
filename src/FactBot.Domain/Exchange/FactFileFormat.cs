namespace FactBot.Domain.Exchange;

/// <summary>The files facts are read from.</summary>
public enum FactFileFormat
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A table: RFC 4180, or with semicolons or tabs between the cells.</summary>
    Csv,
}

/// <summary>Tells the format of a file.</summary>
public static class FactFileFormats
{
    /// <summary>The format by the file's name (<c>.csv</c>, <c>.tsv</c>, <c>.jsonl</c>, <c>.ndjson</c>, <c>.json</c>), else by how it begins.</summary>
    /// <param name="fileName">The name, when there is one.</param>
    /// <param name="firstChars">The first characters of the content; a byte order mark and blanks are skipped.</param>
    public static FactFileFormat Detect(string? fileName, ReadOnlySpan<char> firstChars) => Path.GetExtension(fileName ?? "").ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" or ".TAB" => FactFileFormat.Csv,
        ".JSONL" or ".NDJSON" or ".JSON" => FactFileFormat.JsonLines,
        _ => firstChars.TrimStart("\uFEFF \t\r\n") is ['{' or '[', ..] ? FactFileFormat.JsonLines : FactFileFormat.Csv,
    };
}
