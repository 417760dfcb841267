using System.Buffers;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Writes RFC 4180 rows for spreadsheets: commas, CR LF, quotation marks where needed, formulas defused. The byte
/// order mark that makes spreadsheets read UTF-8 is the first character written, so the stream's encoding must not add another.
/// </summary>
public static class CsvWriter
{
    /// <summary>The byte order mark as a character.</summary>
    public const string ByteOrderMark = "\uFEFF";

    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");

    /// <summary>One row with its line ending.</summary>
    public static string Row(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => Quoted(CsvCell.WithGuard(cell)))) + "\r\n";

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(Special) >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ')
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
