using System.Collections.Immutable;

namespace FactBot.Domain.Exchange;

/// <summary>The columns of a table as its first row names them.</summary>
internal sealed class CsvHeader
{
    private const string Example = "kind,statement,by,source,container,url,excerpt";
    private ImmutableArray<string> warnings;

    private CsvHeader(ImmutableArray<CsvColumn?> columns, ImmutableArray<string> warnings, string? fault)
    {
        Columns = columns;
        this.warnings = warnings;
        Fault = fault;
    }

    /// <summary>What each column means; null for one that is not read.</summary>
    internal ImmutableArray<CsvColumn?> Columns { get; }

    /// <summary>Why the table cannot be read, or null.</summary>
    internal string? Fault { get; }

    /// <summary>Reads the first row.</summary>
    internal static CsvHeader Of(CsvRow row)
    {
        var seen = new HashSet<CsvColumn>();
        var columns = ImmutableArray.CreateBuilder<CsvColumn?>();
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in row.Cells)
        {
            var column = CsvColumn.Find(cell);
            if (column is null && !string.IsNullOrWhiteSpace(cell))
            {
                warnings.Add($"column “{cell.Trim()}” is not known and is not read");
            }
            else if (column is not null && !seen.Add(column))
            {
                warnings.Add($"column “{cell.Trim()}” means {column.Name} a second time and is not read");
                column = null;
            }

            columns.Add(column);
        }

        var fault = row.Fault ?? (seen.Any(column => column.Name == "statement")
            ? null
            : "the first line must name the columns, and one of them must be statement, for example: " + Example);
        return new CsvHeader(columns.ToImmutable(), warnings.ToImmutable(), fault);
    }

    /// <summary>Adds what is to be said about the columns to the first fact that is read.</summary>
    internal ReadLine WithWarnings(ReadLine line)
    {
        if (warnings.IsEmpty || line.Result is not ReadFact.Read read)
        {
            return line;
        }

        var warned = line with { Result = read with { Warnings = warnings.AddRange(read.Warnings) } };
        warnings = [];
        return warned;
    }
}
