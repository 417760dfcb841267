using System.Collections.Immutable;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>The formats facts can be exported to.</summary>
public static class ExportFormats
{
    /// <summary>All of them, the ones for reading first.</summary>
    public static ImmutableArray<IExportFormat> All { get; } =
    [
        new PlainTextFormat(),
        new MarkdownFormat(),
        new CsvFormat(),
        new JsonLinesFormat(),
        new BibTexFormat(),
        new RisFormat(),
        new CslJsonFormat(),
    ];

    /// <summary>The format of a name or alias, whatever its case, spaces and hyphens; null when there is none.</summary>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(format => NamesOf(format).Any(known => Plain(known) == Plain(name)));

    /// <summary>The format whose name or alias is at most two letters away, or null.</summary>
    public static IExportFormat? Closest(string name)
    {
        var word = Plain(name);
        var (format, distance) = All
            .SelectMany(format => NamesOf(format).Select(known => (format, Distance(Plain(known), word))))
            .MinBy(pair => pair.Item2);
        return distance <= Math.Min(2, word.Length / 2) ? format : null;
    }

    private static IEnumerable<string> NamesOf(IExportFormat format) => format.Aliases.Prepend(format.Name);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Edit distance after Levenshtein.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
