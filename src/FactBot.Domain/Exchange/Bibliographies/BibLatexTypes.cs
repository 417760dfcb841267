using System.Collections.Frozen;
using FactBot.Domain.Drafts;
using FactBot.Domain.Exchange.Bibliographies.Tex;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>What BibTeX's and BibLaTeX's entry types, thesis types and languages are in CSL.</summary>
internal static class BibLatexTypes
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["book"] = "book",
        ["mvbook"] = "book",
        ["collection"] = "book",
        ["mvcollection"] = "book",
        ["proceedings"] = "book",
        ["mvproceedings"] = "book",
        ["reference"] = "book",
        ["manual"] = "book",
        ["booklet"] = "pamphlet",
        ["inbook"] = "chapter",
        ["bookinbook"] = "chapter",
        ["suppbook"] = "chapter",
        ["incollection"] = "chapter",
        ["suppcollection"] = "chapter",
        ["inproceedings"] = "paper-conference",
        ["conference"] = "paper-conference",
        ["inreference"] = "entry-encyclopedia",
        ["online"] = "webpage",
        ["electronic"] = "webpage",
        ["www"] = "webpage",
        ["report"] = "report",
        ["techreport"] = "report",
        ["thesis"] = "thesis",
        ["phdthesis"] = "thesis",
        ["mastersthesis"] = "thesis",
        ["unpublished"] = "manuscript",
        ["patent"] = "patent",
        ["dataset"] = "dataset",
        ["software"] = "software",
        ["letter"] = "personal_communication",
        ["movie"] = "motion_picture",
        ["video"] = "motion_picture",
        ["audio"] = "broadcast",
        ["music"] = "song",
        ["jurisdiction"] = "legal_case",
        ["legislation"] = "legislation",
        ["legal"] = "treaty",
        ["commentary"] = "book",
        ["artwork"] = "graphic",
        ["image"] = "graphic",
        ["periodical"] = "periodical",
        ["suppperiodical"] = "article-journal",
        ["standard"] = "standard",
        ["review"] = "review",
        ["performance"] = "performance",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Genres = new Dictionary<string, string>
    {
        ["phdthesis"] = "PhD thesis",
        ["mathesis"] = "Master’s thesis",
        ["mastersthesis"] = "Master’s thesis",
        ["bathesis"] = "Bachelor’s thesis",
        ["candthesis"] = "Candidate thesis",
        ["techreport"] = "Technical report",
        ["resreport"] = "Research report",
        ["software"] = "Software",
        ["datacd"] = "Data CD",
        ["audiocd"] = "Audio CD",
    }.ToFrozenDictionary();

    /// <summary>The CSL type of an entry; one that BibLaTeX has no type for is a document, with an address a web page.</summary>
    internal static string Of(BibTexEntry entry) => entry.Type switch
    {
        "article" => TexText.Read(entry["entrysubtype"])?.ToLowerInvariant() switch
        {
            "newspaper" => "article-newspaper",
            "magazine" => "article-magazine",
            _ => "article-journal",
        },
        "online" when TexText.Read(entry["entrysubtype"]) is ("post" or "post-weblog" or "article") and var kind => kind,
        "online" when entry["pubstate"] is "prepublished" => "article",
        "unpublished" when entry["eventtitle", "eventdate", "venue"] is not null => "speech",
        "misc" when TexText.Read(entry["entrysubtype"]) is { } kind && Sources.SourceType.IsKnown(kind) => kind,
        "audio" when TexText.Read(entry["entrysubtype"]) is "song" => "song",
        _ => Types.GetValueOrDefault(entry.Type, entry["url"] is null ? "document" : "webpage"),
    };

    /// <summary>The words for a type that BibLaTeX abbreviates; other words as they are. Null for an entry type that says nothing more.</summary>
    internal static string? GenreOf(string type) => Genres.GetValueOrDefault(type) ?? (Types.ContainsKey(type) || type is "article" or "misc" ? null : type);

    /// <summary>The BCP 47 tag of a language that babel, biblatex or a person names.</summary>
    internal static string? LanguageOf(string? name) => name?.ToLowerInvariant() switch
    {
        null => null,
        "american" or "usenglish" => "en-US",
        "british" or "ukenglish" => "en-GB",
        "ngerman" or "naustrian" or "austrian" => "de",
        "acadian" or "canadien" => "fr-CA",
        "brazil" or "brazilian" => "pt-BR",
        "norsk" => "nb",
        _ => LanguageNames.Read(name),
    };
}
