using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>The reference types of RIS.</summary>
internal static class RisTypes
{
    internal static string Of(Source source) => source.Type switch
    {
        "article-newspaper" => "NEWS",
        "article-magazine" => "MGZN",
        "article-journal" or "review" or "review-book" => "JOUR",
        "article" => "INPR",
        "report" => "RPRT",
        "webpage" or "post" => "ELEC",
        "post-weblog" => "BLOG",
        "personal_communication" => "PCOMM",
        "legal_case" => "CASE",
        "legislation" or "regulation" => "STAT",
        "bill" => "BILL",
        "hearing" => "HEAR",
        "dataset" => "DATA",
        "broadcast" => IsHeard(source.Genre) ? "SOUND" : "VIDEO",
        "song" => "SOUND",
        "motion_picture" => "VIDEO",
        "graphic" => "ART",
        "map" => "MAP",
        "manuscript" => "UNPB",
        "book" => "BOOK",
        "chapter" => "CHAP",
        "paper-conference" => "CPAPER",
        "thesis" => "THES",
        "entry-encyclopedia" => "ENCYC",
        "entry-dictionary" => "DICT",
        "software" => "COMP",
        "standard" => "STAND",
        "patent" => "PAT",
        _ => "GEN",
    };

    private static bool IsHeard(string? genre) => genre is not null
        && (genre.Contains("radio", StringComparison.OrdinalIgnoreCase) || genre.Contains("podcast", StringComparison.OrdinalIgnoreCase));
}
