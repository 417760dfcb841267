using System.Collections.Immutable;

namespace FactBot.Csl;

/// <summary>How much of a cite is printed.</summary>
public enum CslCiteForm
{
    /// <summary>Everything the style prints.</summary>
    Full,

    /// <summary>Without the author, when the running text has just named them: "(2005)".</summary>
    SuppressAuthor,

    /// <summary>Only the author, for the running text: "Doe".</summary>
    AuthorOnly,

    /// <summary>The author as running text, then the rest as a cite: "Doe (2005)".</summary>
    Composite,
}

/// <summary>Where a cite stands relative to earlier cites of the same item.</summary>
public enum CslPosition
{
    /// <summary>The item has not been cited before.</summary>
    First,

    /// <summary>The item has been cited before.</summary>
    Subsequent,

    /// <summary>The cite just before is of the same item, with another locator.</summary>
    IbidWithLocator,

    /// <summary>The cite just before is of the same item and the same place.</summary>
    Ibid,
}

/// <summary>One reference to an item within a citation.</summary>
/// <param name="Id">The id of the item.</param>
public sealed record CslCite(string Id)
{
    /// <summary>The place within the item: "12-15", "01:32:10".</summary>
    public string Locator { get; init; } = "";

    /// <summary>What the locator counts: "page", "paragraph", "timestamp" and the other locator terms of CSL.</summary>
    public string Label { get; init; } = "page";

    /// <summary>Words before the cite, with the inline markup of CSL-JSON.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Words after the cite.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>How much is printed.</summary>
    public CslCiteForm Form { get; init; }

    /// <summary>The position, when the caller knows it better than the order of citations tells.</summary>
    public CslPosition? Position { get; init; }

    /// <summary>The note that cited the item first; null lets the order of citations tell.</summary>
    public int? FirstReferenceNote { get; init; }

    /// <summary>An earlier note close by cites the same item; null lets the order of citations tell.</summary>
    public bool? NearNote { get; init; }
}

/// <summary>One or more cites that stand together: one bracket in the text, or one note.</summary>
/// <param name="Cites">The cites, in the order given by the writer.</param>
public sealed record CslCitation(ImmutableArray<CslCite> Cites)
{
    /// <summary>The number of the note it stands in; 0 for the running text.</summary>
    public int NoteIndex { get; init; }

    /// <summary>One citation of whole items.</summary>
    public static CslCitation Of(params IEnumerable<string> ids) => new([.. ids.Select(id => new CslCite(id))]);
}
