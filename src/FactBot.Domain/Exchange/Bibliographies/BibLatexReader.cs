using System.Collections.Immutable;
using FactBot.Domain.Exchange.Bibliographies.Tex;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>Reads BibTeX and BibLaTeX entries as sources (BibLaTeX manual, 2.1 and 2.2).</summary>
internal static class BibLatexReader
{
    internal static IEnumerable<RawEntry> Read(string text)
    {
        var entries = new BibTexParser(text).Read().ToList();
        var inheritance = new BibTexInheritance(entries);
        return entries.Where(entry => entry.Type is not ("xdata" or "set")).Select(entry => entry.Fault is { } fault
            ? new RawEntry(entry.Line, entry.Key, null, $"@{entry.Type}{(entry.Key.Length > 0 ? $"{{{entry.Key}}}" : "")} breaks off: {fault}")
            : Raw(inheritance.Of(entry)));
    }

    private static RawEntry Raw(BibTexEntry entry)
    {
        List<string> warnings = [];
        var authors = Names(entry, "author", warnings);
        var number = TexText.Read(entry["number"]);
        var type = BibLatexTypes.Of(entry);
        var isPeriodical = type.StartsWith("article-", StringComparison.Ordinal) || type is "review";
        var source = new Source
        {
            Type = type,
            Title = Title(entry["title"], entry["subtitle"]),
            TranslatedTitle = TexText.Read(entry["titleaddon"]) is ['[', .. var translated, ']'] ? translated : null,
            Container = Title(entry["journaltitle", "journal", "booktitle", "maintitle", "shortjournal"], entry["journalsubtitle", "booksubtitle"]) ?? (type is "webpage" or "post" or "post-weblog" ? TexText.Read(entry["titleaddon"]) is ['[', ..] ? null : TexText.Read(entry["titleaddon"]) : null),
            Authors = authors,
            Publisher = TexText.Read(entry["publisher", "institution", "school", "organization"]),
            Issued = BibLatexDates.Read(entry),
            Accessed = BibLatexDates.Read(entry["urldate"]),
            Url = UrlOf(entry),
            Language = BibLatexTypes.LanguageOf(TexText.Read(entry["langid", "language", "hyphenation"])),
            Number = isPeriodical ? null : number,
            Genre = TexText.Read(entry["type"]) is { } genre ? BibLatexTypes.GenreOf(genre) : BibLatexTypes.GenreOf(entry.Type),
            Other = Others(entry, isPeriodical ? TexText.Read(entry["issue"]) ?? number : TexText.Read(entry["issue"]), warnings),
        };
        return new RawEntry(entry.Line, entry.Key, WithArchive(source, TexText.Read(entry["addendum"]))) { Warnings = warnings };
    }

    private static ImmutableSortedDictionary<string, string> Others(BibTexEntry entry, string? issue, List<string> warnings) => new SourceParts()
        .Names("editor", Names(entry, "editor", warnings))
        .Names("translator", Names(entry, "translator", warnings))
        .Names("container-author", Names(entry, "bookauthor", warnings))
        .Text("DOI", TexText.Verbatim(entry["doi"]))
        .Text("ISBN", TexText.Read(entry["isbn"]))
        .Text("ISSN", TexText.Read(entry["issn"]))
        .Text("volume", TexText.Read(entry["volume"]))
        .Text("issue", issue)
        .Text("page", TexText.Read(entry["pages"])?.Replace('–', '-'))
        .Text("edition", TexText.Read(entry["edition"]))
        .Text("version", TexText.Read(entry["version"]))
        .Text("collection-title", TexText.Read(entry["series"]))
        .Text("publisher-place", TexText.Read(entry["location", "address"]))
        .Text("event-title", TexText.Read(entry["eventtitle"]))
        .Text("event-place", TexText.Read(entry["venue"]))
        .Text("medium", entry["howpublished"] is { } how && !how.Contains("http", StringComparison.OrdinalIgnoreCase) ? TexText.Read(how) : null)
        .Text("archive_location", TexText.Verbatim(entry["eprint"]))
        .Text("archive", TexText.Read(entry["eprinttype", "archiveprefix"]))
        .Text("keyword", TexText.Read(entry["keywords"]))
        .Text("note", TexText.Read(entry["note"]))
        .Date("event-date", BibLatexDates.Read(entry["eventdate"]))
        .Date("original-date", BibLatexDates.Read(entry["origdate"]))
        .Variables;

    private static ImmutableArray<PersonName> Names(BibTexEntry entry, string field, List<string> warnings)
    {
        var names = BibTexNames.Read(entry[field], out var hasOthers);
        if (hasOthers)
        {
            warnings.Add($"the {field} list of @{entry.Key} ends in “and others”; those names are not in the file");
        }

        return names;
    }

    private static string? Title(string? title, string? subtitle) => (TexText.Read(title), TexText.Read(subtitle)) switch
    {
        ({ } whole, null) => whole,
        ({ } main, { } sub) => main is [.., '?' or '!' or ':'] ? $"{main} {sub}" : $"{main}: {sub}",
        var (_, sub) => sub,
    };

    private static string? UrlOf(BibTexEntry entry)
    {
        if (TexText.Verbatim(entry["url"]) is { } url)
        {
            return url;
        }

        var how = TexText.Verbatim(entry["howpublished"]) ?? "";
        var start = how.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && how[start..].Split(' ')[0] is { } found && WebAddress.IsOne(found) ? found : null;
    }

    /// <summary>The archived copy as FactBot's own export and others write it: <c>archived 3 May 2021 at https://…</c>.</summary>
    private static Source WithArchive(Source source, string? addendum)
    {
        const string opening = "archived";
        var at = addendum?.LastIndexOf(" at http", StringComparison.Ordinal) ?? -1;
        if (at < 0 || !addendum!.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
        {
            return source;
        }

        var day = addendum[opening.Length..Math.Max(opening.Length, at)].Trim();
        return source with { ArchiveUrl = addendum[(at + 4)..].Trim(), ArchivedOn = PartialDateReader.TryRead(day, out var date) ? date : null };
    }
}
