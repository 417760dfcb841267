using System.Collections.Frozen;

namespace FactBot.Domain.Sources;

/// <summary>The CSL item types a newsroom cites, and the words people type for them.</summary>
public static class SourceType
{
    /// <summary>What a source is when nobody says and nothing shows: a web page with an address, a document without.</summary>
    public const string WebPage = "webpage";

    /// <summary>A source with neither type nor address.</summary>
    public const string Document = "document";

    /// <summary>A newspaper article or wire story.</summary>
    public const string News = "article-newspaper";

    /// <summary>Words people type → CSL type (CSL 1.0.2, appendix III, and the kinds of fact-checking guides).</summary>
    public static FrozenDictionary<string, string> ByWord { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["news"] = News,
        ["article"] = News,
        ["newspaper"] = News,
        ["wire"] = News,
        ["magazine"] = "article-magazine",
        ["journal"] = "article-journal",
        ["study"] = "article-journal",
        ["preprint"] = "article",
        ["review"] = "review",
        ["report"] = "report",
        ["audit"] = "report",
        ["press release"] = WebPage,
        ["release"] = WebPage,
        ["statement"] = WebPage,
        ["web"] = WebPage,
        ["web page"] = WebPage,
        ["page"] = WebPage,
        ["interview"] = "interview",
        ["call"] = "personal_communication",
        ["e-mail"] = "personal_communication",
        ["email"] = "personal_communication",
        ["letter"] = "personal_communication",
        ["speech"] = "speech",
        ["press conference"] = "speech",
        ["hearing"] = "hearing",
        ["testimony"] = "hearing",
        ["filing"] = "legal_case",
        ["court filing"] = "legal_case",
        ["ruling"] = "legal_case",
        ["case"] = "legal_case",
        ["law"] = "legislation",
        ["bill"] = "bill",
        ["rule"] = "regulation",
        ["treaty"] = "treaty",
        ["dataset"] = "dataset",
        ["data"] = "dataset",
        ["post"] = "post",
        ["tweet"] = "post",
        ["social post"] = "post",
        ["blog"] = "post-weblog",
        ["tv"] = "broadcast",
        ["radio"] = "broadcast",
        ["broadcast"] = "broadcast",
        ["podcast"] = "broadcast",
        ["video"] = "motion_picture",
        ["film"] = "motion_picture",
        ["photo"] = "graphic",
        ["chart"] = "figure",
        ["map"] = "map",
        ["document"] = Document,
        ["record"] = Document,
        ["leak"] = "manuscript",
        ["memo"] = "manuscript",
        ["book"] = "book",
        ["chapter"] = "chapter",
        ["thesis"] = "thesis",
        ["encyclopedia"] = "entry-encyclopedia",
        ["software"] = "software",
        ["standard"] = "standard",
        ["patent"] = "patent",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What some of those words say beyond the type, as the genre of the source.</summary>
    public static FrozenDictionary<string, string> GenreByWord { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["press release"] = "Press release",
        ["release"] = "Press release",
        ["statement"] = "Statement",
        ["audit"] = "Audit",
        ["call"] = "Telephone call",
        ["e-mail"] = "E-mail",
        ["email"] = "E-mail",
        ["letter"] = "Letter",
        ["press conference"] = "Press conference",
        ["testimony"] = "Testimony",
        ["tv"] = "Television broadcast",
        ["radio"] = "Radio broadcast",
        ["podcast"] = "Podcast episode",
        ["memo"] = "Memo",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether CSL knows the type by this name.</summary>
    public static bool IsKnown(string type) => ByWord.Values.Contains(type) || OtherCslTypes.Contains(type);

    private static readonly FrozenSet<string> OtherCslTypes = FrozenSet.ToFrozenSet(
    [
        "classic", "collection", "entry", "entry-dictionary", "event", "musical_score", "pamphlet",
        "paper-conference", "performance", "periodical", "review-book", "song",
    ]);
}
