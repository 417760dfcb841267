using System.Collections.Immutable;
using FactBot.Domain.Questions;

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
        return All
            .SelectMany(format => NamesOf(format).Select(known => (Format: format, Slips: EditDistance.Within(Math.Min(2, word.Length / 2), Plain(known), word))))
            .Where(pair => pair.Slips is not null)
            .OrderBy(pair => pair.Slips)
            .Select(pair => pair.Format)
            .FirstOrDefault();
    }

    private static IEnumerable<string> NamesOf(IExportFormat format) => format.Aliases.Prepend(format.Name);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
