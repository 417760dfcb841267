using System.Collections.Immutable;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>The formats facts can be exported to: those of the domain and those a program adds.</summary>
public sealed class ExportFormats
{
    private static readonly ImmutableArray<IExportFormat> ForReading = [new PlainTextFormat(), new MarkdownFormat(), new HtmlFormat()];

    private static readonly ImmutableArray<IExportFormat> ForPrograms =
    [
        new CsvFormat(),
        new JsonLinesFormat(),
        new BibLatexFormat(),
        new RisFormat(),
        new EndNoteFormat(),
        new CslJsonFormat(),
        new ClaimReviewFormat(),
    ];

    /// <summary>The formats of the domain and further ones.</summary>
    public ExportFormats(params IEnumerable<IExportFormat> further) => All = [.. ForReading, .. further, .. ForPrograms];

    /// <summary>Those of the domain alone.</summary>
    public static ExportFormats OfDomain { get; } = new();

    /// <summary>All of them, the ones for reading first.</summary>
    public ImmutableArray<IExportFormat> All { get; }

    /// <summary>Their names, for a sentence.</summary>
    public string Names => string.Join(", ", All.Select(format => format.Name));

    /// <summary>The format of a name or alias, whatever its case, spaces and hyphens; null when there is none.</summary>
    public IExportFormat? Find(string name) => All.FirstOrDefault(format => NamesOf(format).Any(known => Plain(known) == Plain(name)));

    /// <summary>The format of a file's name by its end, or null.</summary>
    public IExportFormat? OfFile(string file) => All.FirstOrDefault(format => file.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format whose name or alias is at most two letters away, or null.</summary>
    public IExportFormat? Closest(string name)
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
