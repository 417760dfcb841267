using System.Collections.Frozen;
using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>Reads a RIS record as a source, as Zotero, EndNote, Mendeley and library catalogues write it.</summary>
internal static class RisSource
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["NEWS"] = "article-newspaper",
        ["MGZN"] = "article-magazine",
        ["JOUR"] = "article-journal",
        ["EJOUR"] = "article-journal",
        ["JFULL"] = "periodical",
        ["INPR"] = "article",
        ["ABST"] = "article-journal",
        ["RPRT"] = "report",
        ["GOVDOC"] = "report",
        ["ELEC"] = "webpage",
        ["WEB"] = "webpage",
        ["BLOG"] = "post-weblog",
        ["PCOMM"] = "personal_communication",
        ["CASE"] = "legal_case",
        ["STAT"] = "legislation",
        ["LEGAL"] = "legislation",
        ["BILL"] = "bill",
        ["UNBILL"] = "bill",
        ["HEAR"] = "hearing",
        ["DATA"] = "dataset",
        ["AGGR"] = "dataset",
        ["SOUND"] = "broadcast",
        ["VIDEO"] = "motion_picture",
        ["MPCT"] = "motion_picture",
        ["MULTI"] = "motion_picture",
        ["MUSIC"] = "musical_score",
        ["ART"] = "graphic",
        ["FIGURE"] = "figure",
        ["CHART"] = "figure",
        ["MAP"] = "map",
        ["UNPB"] = "manuscript",
        ["MANSCPT"] = "manuscript",
        ["BOOK"] = "book",
        ["EBOOK"] = "book",
        ["EDBOOK"] = "book",
        ["CLSWK"] = "classic",
        ["CHAP"] = "chapter",
        ["ECHAP"] = "chapter",
        ["CPAPER"] = "paper-conference",
        ["CONF"] = "paper-conference",
        ["THES"] = "thesis",
        ["ENCYC"] = "entry-encyclopedia",
        ["DICT"] = "entry-dictionary",
        ["COMP"] = "software",
        ["STAND"] = "standard",
        ["PAT"] = "patent",
        ["SLIDE"] = "speech",
        ["PAMP"] = "pamphlet",
        ["SER"] = "book",
    }.ToFrozenDictionary();

    internal static RawEntry Of(RisRecord record)
    {
        var url = record["UR", "LK"];
        var type = Types.GetValueOrDefault(record["TY"] ?? "", url is null ? "document" : "webpage");
        var isPart = type is "chapter" or "paper-conference" or "entry-encyclopedia" or "entry-dictionary";
        var isSerial = type.StartsWith("article-", StringComparison.Ordinal);
        if (type == "motion_picture" && record["T2", "PB"] is not null && record["M3"]?.Contains("elevision", StringComparison.Ordinal) == true)
        {
            type = "broadcast";
        }

        var archive = record.All("N1").FirstOrDefault(note => note.StartsWith("archived", StringComparison.Ordinal));
        var source = new Source
        {
            Type = type,
            Title = record["TI", "T1", "CT"] ?? (record["BT"] is { } book && !isPart ? book : null),
            TranslatedTitle = record["TT"] ?? Note(record, "Translated title: "),
            Container = record["T2", "JO", "JF", "JA", "J2"] ?? (isPart ? record["BT"] : null),
            Authors = [.. record.All("AU").Concat(record.All("A1")).Select(Name)],
            Publisher = record["PB"],
            Issued = Date(record["DA"]) ?? Date(record["PY", "Y1"]),
            Accessed = Date(record["Y2"]),
            Url = url,
            ArchiveUrl = record["L4"] is { } copy && WebAddress.IsOne(copy) ? copy : null,
            ArchivedOn = Archived(archive),
            Language = BibLatexTypes.LanguageOf(record["LA"]),
            Number = isSerial ? null : record["M1"] ?? (isPart || type == "book" ? null : record["IS"]),
            Genre = record["M3"] is { } genre && !genre.StartsWith("doi", StringComparison.OrdinalIgnoreCase) ? genre : null,
            Other = Others(record, isSerial),
        };
        return new RawEntry(record.Line, record["ID"] ?? "", source);
    }

    private static ImmutableSortedDictionary<string, string> Others(RisRecord record, bool isSerial) => new SourceParts()
        .Names("editor", [.. record.All("ED").Concat(record.All("A2")).Select(Name)])
        .Names("translator", [.. record.All("A4").Select(Name)])
        .Text("collection-title", record["T3"])
        .Text("volume", record["VL"])
        .Text("issue", isSerial ? record["IS", "M1"] : null)
        .Text("page", Pages(record["SP"], record["EP"]))
        .Text("edition", record["ET"])
        .Text("publisher-place", record["CY", "PP"])
        .Text("DOI", record["DO"] ?? (record["M3"] is { } doi && doi.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? doi[4..].Trim() : null))
        .Text(record["SN"]?.Count(char.IsAsciiDigit) is > 8 ? "ISBN" : "ISSN", record["SN"])
        .Text("keyword", string.Join(", ", record.All("KW")))
        .Text("archive", record["DB"])
        .Text("note", record.All("N1").FirstOrDefault(note => !note.StartsWith("archived", StringComparison.Ordinal) && !note.StartsWith("Translated title: ", StringComparison.Ordinal)))
        .Variables;

    /// <summary>Family, given, suffix; without a comma it is one name nobody may take apart.</summary>
    private static PersonName Name(string text) => text.Split(',', 3, StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 } family, { Length: > 0 } given, { Length: > 0 } suffix] => new PersonName { Family = family, Given = given, Suffix = suffix },
        _ => PersonName.Read(text),
    };

    /// <summary>YYYY/MM/DD/in words: the words win where they are a date of their own.</summary>
    private static PartialDate? Date(string? text)
    {
        var parts = text?.Split('/') ?? [];
        if (parts is [_, _, _, { Length: > 0 } words, ..] && ExchangeDates.ReadLoosely(words) is { } worded)
        {
            return worded;
        }

        var numbers = parts.Take(3).TakeWhile(part => part.Length > 0 && part.All(char.IsAsciiDigit)).ToList();
        return numbers is [{ Length: 4 }, ..] && ExchangeDates.ReadLoosely(string.Join('-', numbers.Select((part, i) => i == 0 ? part : part.PadLeft(2, '0')))) is { } date
            ? date
            : text is null ? null : ExchangeDates.ReadLoosely(text.TrimEnd('/'));
    }

    private static string? Pages(string? first, string? last) => first is null || last is null || first == last || first.Contains('-', StringComparison.Ordinal) ? first : $"{first}-{last}";

    private static string? Note(RisRecord record, string opening) => record.All("N1").FirstOrDefault(note => note.StartsWith(opening, StringComparison.Ordinal))?[opening.Length..];

    private static PartialDate? Archived(string? note)
    {
        var at = note?.LastIndexOf(" at http", StringComparison.Ordinal) ?? -1;
        return at > "archived".Length && PartialDateReader.TryRead(note!["archived".Length..at].Trim(), out var day) ? day : null;
    }
}
