using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Sources;

/// <summary>
/// What a source can be found again by, and when two descriptions mean the same one: the same DOI, the same address
/// without tracking parameters, or the same title and year with nothing that speaks against it.
/// </summary>
public static class SourceMarks
{
    /// <summary>The mark of a citation key.</summary>
    public static string OfKey(string key) => "key:" + LibraryKeys.Folded(key);

    /// <summary>The mark of a DOI, with or without what people write before it.</summary>
    public static string? OfDoi(string? text) => DoiIn(text) is { } doi ? "doi:" + doi : null;

    /// <summary>The mark of the DOI a source has, of its own or as its address.</summary>
    public static string? OfDoi(Source source) => OfDoi(DoiOf(source)) ?? OfDoi(source.Url);

    /// <summary>The mark of a web address.</summary>
    public static string? OfUrl(string? url) => url is not null && OfDoi(url) is null && SourceIdentity.CanonicalUrl(url) is { } canonical ? "url:" + canonical : null;

    /// <summary>The mark of a title alone, by which a source is looked up and never taken for the same.</summary>
    public static string? OfTitle(string? title) => string.IsNullOrWhiteSpace(title) ? null : "title:" + TextFolding.Fold(title);

    /// <summary>All marks of a source but that of its key.</summary>
    public static ImmutableArray<string> Of(Source source) =>
        [.. new[] { OfDoi(source), OfUrl(source.Url), OfTitle(source.Title) }.OfType<string>()];

    /// <summary>Whether two descriptions mean the same source.</summary>
    public static bool AreSame(Source one, Source other)
    {
        if ((OfDoi(one), OfDoi(other)) is ({ } ours, { } theirs))
        {
            return ours == theirs && !AreOtherParts(one, other);
        }

        var urls = (OfUrl(one.Url), OfUrl(other.Url));
        return urls is ({ } here, { } there)
            ? here == there
            : OfTitle(one.Title) is { } title && title == OfTitle(other.Title) && AreOfOneTime(one.Issued, other.Issued)
                && !Contradict(one.Container, other.Container) && !Contradict(FirstAuthor(one), FirstAuthor(other));
    }

    /// <summary>Whether the DOI of two sources is that of the book they are parts of, which chapters often carry: their titles tell.</summary>
    public static bool AreOtherParts(Source one, Source other) =>
        (IsPart(one) || IsPart(other)) && OfTitle(one.Title) is { } title && OfTitle(other.Title) is { } otherTitle && title != otherTitle;

    /// <summary>Whether the same key stands for the same source, corrected, or for quite another one.</summary>
    public static bool IsCorrection(Source old, Source now) => AreSame(old, now)
        || (OfTitle(old.Title) is { } title && title == OfTitle(now.Title))
        || (FirstAuthor(old) is { } author && TextFolding.Fold(author) == TextFolding.Fold(FirstAuthor(now) ?? "") && AreOfOneTime(old.Issued, now.Issued));

    /// <summary>The DOI variable as CSL names it.</summary>
    internal static string? DoiOf(Source source)
    {
        if (!source.Other.TryGetValue("DOI", out var raw))
        {
            return null;
        }

        using var document = JsonDocument.Parse(raw);
        return CslJsonReader.TextOf(document.RootElement);
    }

    /// <summary>The DOI that a text is, in lower case, for a DOI's case means nothing (DOI handbook, 2.4).</summary>
    private static string? DoiIn(string? text)
    {
        var doi = text?.Trim().ToLower(CultureInfo.InvariantCulture) ?? "";
        foreach (var opening in (ReadOnlySpan<string>)["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:"])
        {
            doi = doi.StartsWith(opening, StringComparison.Ordinal) ? doi[opening.Length..].Trim() : doi;
        }

        return doi.StartsWith("10.", StringComparison.Ordinal) && doi.IndexOf('/', StringComparison.Ordinal) is > 3 and var slash && slash < doi.Length - 1 && !doi.Any(char.IsWhiteSpace) ? doi : null;
    }

    private static bool IsPart(Source source) => source.Type == "chapter" || source.Type == "entry" || source.Type.StartsWith("entry-", StringComparison.Ordinal);

    private static bool AreOfOneTime(PartialDate? one, PartialDate? other) => one is { } ours && other is { } theirs
        && ours.FirstDay <= theirs.LastDay && theirs.FirstDay <= ours.LastDay;

    private static bool Contradict(string? one, string? other) => one is not null && other is not null && TextFolding.Fold(one) != TextFolding.Fold(other);

    private static string? FirstAuthor(Source source) => source.Authors is [var author, ..] ? author.Family ?? author.Display : null;
}
