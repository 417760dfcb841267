using System.Collections.Frozen;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>What BibLaTeX calls the CSL types, publishers and languages (BibLaTeX manual, 2.1 and 2.2).</summary>
internal static class BibTexTypes
{
    private static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
        ["article-newspaper"] = "article",
        ["article-magazine"] = "article",
        ["article-journal"] = "article",
        ["review"] = "article",
        ["review-book"] = "article",
        ["article"] = "online",
        ["webpage"] = "online",
        ["post"] = "online",
        ["post-weblog"] = "online",
        ["report"] = "report",
        ["personal_communication"] = "letter",
        ["speech"] = "unpublished",
        ["manuscript"] = "unpublished",
        ["legal_case"] = "jurisdiction",
        ["legislation"] = "legislation",
        ["bill"] = "legislation",
        ["regulation"] = "legislation",
        ["dataset"] = "dataset",
        ["broadcast"] = "audio",
        ["song"] = "audio",
        ["motion_picture"] = "movie",
        ["graphic"] = "image",
        ["book"] = "book",
        ["chapter"] = "incollection",
        ["entry"] = "inreference",
        ["entry-dictionary"] = "inreference",
        ["entry-encyclopedia"] = "inreference",
        ["paper-conference"] = "inproceedings",
        ["thesis"] = "thesis",
        ["software"] = "software",
        ["patent"] = "patent",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>
    {
        ["ar"] = "arabic",
        ["cs"] = "czech",
        ["da"] = "danish",
        ["de"] = "german",
        ["el"] = "greek",
        ["en"] = "english",
        ["es"] = "spanish",
        ["fi"] = "finnish",
        ["fr"] = "french",
        ["he"] = "hebrew",
        ["hu"] = "hungarian",
        ["it"] = "italian",
        ["nb"] = "norsk",
        ["nl"] = "dutch",
        ["pl"] = "polish",
        ["pt"] = "portuguese",
        ["ru"] = "russian",
        ["sv"] = "swedish",
        ["tr"] = "turkish",
        ["uk"] = "ukrainian",
    }.ToFrozenDictionary();

    internal static string EntryOf(string cslType) => Entries.GetValueOrDefault(cslType, "misc");

    /// <summary>What tells apart the CSL types that share an entry type; readers that do not know it pass it over.</summary>
    internal static string? SubtypeOf(string cslType, string entry) => cslType switch
    {
        "article-newspaper" => "newspaper",
        "article-magazine" => "magazine",
        "post" or "post-weblog" or "article" or "song" => cslType,
        _ => entry == "misc" && SourceType.IsKnown(cslType) ? cslType : null,
    };

    internal static string PublisherFieldOf(string entry) => entry switch
    {
        "report" or "thesis" or "jurisdiction" or "legislation" => "institution",
        "online" or "misc" or "letter" or "unpublished" => "organization",
        _ => "publisher",
    };

    /// <summary>The babel name of a language, else its tag.</summary>
    internal static string? LanguageOf(string? tag) =>
        tag is null ? null : Languages.GetValueOrDefault(tag.Split('-')[0].ToLowerInvariant()) ?? BibTexText.Of(tag);
}
