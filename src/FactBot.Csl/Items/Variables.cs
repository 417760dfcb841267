using System.Collections.Frozen;

namespace FactBot.Csl.Items;

/// <summary>The kinds of variables of CSL 1.0.2, appendix IV.</summary>
internal static class Variables
{
    public static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
        "director", "editor", "editorial-director", "editor-translator", "editortranslator", "executive-producer",
        "guest", "host", "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer",
        "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
    ]);

    public static readonly FrozenSet<string> Dates = FrozenSet.ToFrozenSet(
        ["accessed", "available-date", "container", "event-date", "issued", "original-date", "submitted"]);

    public static readonly FrozenSet<string> Numbers = FrozenSet.ToFrozenSet(
    [
        "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "issue",
        "locator", "number", "number-of-pages", "number-of-volumes", "page", "page-first", "part-number",
        "printing-number", "section", "supplement-number", "version", "volume",
    ]);

    /// <summary>Identifiers of the issuer's own making: a hyphen in them is never a range.</summary>
    public static readonly FrozenSet<string> Opaque = FrozenSet.ToFrozenSet(["number", "call-number", "version"]);
}
