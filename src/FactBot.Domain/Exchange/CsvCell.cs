namespace FactBot.Domain.Exchange;

/// <summary>
/// Keeps spreadsheets from running a cell as a formula (OWASP, "CSV injection"): a cell that begins, after any
/// apostrophes, with <c>= + - @</c>, tab or CR gets one apostrophe more. Taking one off again gives the cell back.
/// </summary>
internal static class CsvCell
{
    internal static string WithGuard(string cell) => IsGuardable(cell) ? "'" + cell : cell;

    internal static string WithoutGuard(string cell) => cell.StartsWith('\'') && IsGuardable(cell) ? cell[1..] : cell;

    private static bool IsGuardable(string cell) =>
        cell.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
