using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Sources;

/// <summary>Where something was printed, broadcast or said. Shaped like a CSL-JSON item (CSL 1.0.2, appendix IV).</summary>
public sealed record Source
{
    /// <summary>CSL type: <c>article-newspaper</c>, <c>report</c>, <c>interview</c>, <c>post</c> … (see <see cref="SourceType"/>).</summary>
    public required string Type { get; init; }

    /// <summary>Title, or the first words of a text that has none; absent only where <see cref="Container"/> or a name stands for it.</summary>
    public string? Title { get; init; }

    /// <summary>The title in the newsroom's language.</summary>
    public string? TranslatedTitle { get; init; }

    /// <summary>The newspaper, programme, platform or book it appeared in.</summary>
    public string? Container { get; init; }

    /// <summary>Authors, in printed order.</summary>
    public ImmutableArray<PersonName> Authors { get; init; } = [];

    /// <summary>Publisher, station or issuing body.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>When somebody here looked at it.</summary>
    public PartialDate? Accessed { get; init; }

    /// <summary>The live address; http or https.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// Somebody has said that the live address leads nowhere any more. It is what people record, never what FactBot
    /// finds out: an export asks no web server. The archived copy, if there is one, then stands in its place.
    /// </summary>
    public bool IsUrlDead { get; init; }

    /// <summary>An archived copy; http or https.</summary>
    public string? ArchiveUrl { get; init; }

    /// <summary>When the archived copy was made.</summary>
    public PartialDate? ArchivedOn { get; init; }

    /// <summary>BCP 47 tag of the source's language.</summary>
    public string? Language { get; init; }

    /// <summary>Report, docket or episode number: opaque text, never a range.</summary>
    public string? Number { get; init; }

    /// <summary>"Press release", "Complaint", "Television news report".</summary>
    public string? Genre { get; init; }

    /// <summary>
    /// Every other CSL variable as it came, name to raw JSON value (<c>"volume" → "12"</c>,
    /// <c>"interviewer" → [{"family":…}]</c>), so that importing and exporting a source loses nothing.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Other { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The best single line for it: the title, else what it appeared in, else a name.</summary>
    public string DisplayTitle => Title ?? Container ?? Publisher ?? (Authors.IsDefaultOrEmpty ? Url ?? "Untitled" : Authors[0].Display);
}
