using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>RIS records for reference managers: CR LF, one value a line, never wrapped, each source once.</summary>
public sealed class RisFormat : ITextFormat
{
    /// <inheritdoc/>
    public string Name => "ris";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["mendeley", "refman"];

    /// <inheritdoc/>
    public string Description => "the sources for Mendeley, RefWorks and Zotero";

    /// <inheritdoc/>
    public string MediaType => "application/x-research-info-systems; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".ris";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.ArchiveLinks;

    /// <inheritdoc/>
    public Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken) =>
        new SourcesOnce(job).WriteAsync(writer, Record, cancellationToken);

    private static string Record(string key, Source source)
    {
        var record = new StringBuilder();
        foreach (var (tag, text) in Tags(key, source))
        {
            var value = SourceLine.OneLine(text ?? "");
            if (value.Length > 0)
            {
                record.Append(tag).Append("  - ").Append(value).Append("\r\n");
            }
        }

        return record.Append("ER  - \r\n\r\n").ToString();
    }

    private static IEnumerable<(string Tag, string? Text)> Tags(string key, Source source) =>
    [
        ("TY", RisTypes.Of(source)),
        ("ID", key),
        .. source.Authors.Select(name => ("AU", (string?)name.Inverted)),
        .. source.Names("editor").Select(name => ("ED", (string?)name.Inverted)),
        .. source.Names("translator").Select(name => ("A4", (string?)name.Inverted)),
        ("TI", source.Title),
        ("T2", source.Container),
        ("T3", source.Text("collection-title")),
        ("PB", source.Publisher ?? source.Text("authority")),
        ("CY", source.Text("publisher-place")),
        ("PY", source.Issued?.Start.Year.ToString("D4", CultureInfo.InvariantCulture)),
        ("DA", DateOf(source.Issued)),
        ("VL", source.Text("volume")),
        ("IS", source.Text("issue")),
        ("M1", source.Number),
        ("M3", source.Genre),
        ("ET", source.Text("edition")),
        .. PagesOf(source.Text("page")),
        ("SN", source.Text("ISBN") ?? source.Text("ISSN")),
        ("DO", source.Text("DOI")),
        ("LA", source.Language),
        ("UR", source.Url),
        ("Y2", DateOf(source.Accessed)),
        ("L4", source.ArchiveUrl),
        ("N1", SourceLine.ArchiveOf(source, url => url)),
        // Some readers take TT for the title itself, so the translation stands in a note.
        ("N1", source.TranslatedTitle is { } title ? "Translated title: " + title : null),
        ("N1", source.Text("note")),
    ];

    /// <summary>YYYY/MM/DD/other; what the three numbers cannot say goes into the fourth part in words.</summary>
    private static string? DateOf(PartialDate? date)
    {
        if (date is not { } value)
        {
            return null;
        }

        var (year, month, day) = value.Start;
        var other = value is { IsCirca: false, End: null } && month is not > 12 ? "" : PartialDateText.Human(value);
        return string.Create(CultureInfo.InvariantCulture, $"{year:D4}/{(month is <= 12 ? month : null):D2}/{day:D2}/{other}");
    }

    private static IEnumerable<(string Tag, string? Text)> PagesOf(string? pages)
    {
        var ends = (pages ?? "").Split(['-', '–'], 2);
        return ends is [{ Length: > 0 } first, { Length: > 0 } last]
            ? [("SP", first.Trim()), ("EP", last.Trim())]
            : [("SP", pages)];
    }
}
