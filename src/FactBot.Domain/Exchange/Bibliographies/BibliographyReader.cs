using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>Reads the sources of a bibliography one by one. A bad entry never stops the rest.</summary>
public static class BibliographyReader
{
    /// <summary>The most characters a bibliography may have: 64 Mi, some hundred thousand sources.</summary>
    public const int Limit = 64 * 1024 * 1024;

    /// <summary>Reads all entries. One that brings no key of its own gets one of name, year and title: <c>okafor2024harbour</c>.</summary>
    /// <param name="text">The whole file, at most <see cref="Limit"/> characters.</param>
    /// <param name="format">What it is.</param>
    public static IEnumerable<ReadEntry> Read(string text, BibliographyFormat format)
    {
        var keys = new CitationKeys();
        return Entries(text.TrimStart('\uFEFF'), format).Select(entry => new ReadEntry(entry.Line, Judged(entry, keys)));
    }

    private static IEnumerable<RawEntry> Entries(string text, BibliographyFormat format) => format switch
    {
        BibliographyFormat.BibLatex => BibLatexReader.Read(text),
        BibliographyFormat.Ris => RisReader.Read(text),
        _ => CslItemsReader.Read(text),
    };

    private static EntryResult Judged(RawEntry entry, CitationKeys keys)
    {
        if (entry.Source is not { } source)
        {
            return new EntryResult.Unreadable(entry.Fault ?? "it is no source");
        }

        if (source is { Title: null, Container: null, Publisher: null, Url: null, Authors.IsDefaultOrEmpty: true })
        {
            return new EntryResult.Unreadable($"{(entry.Key.Length > 0 ? "@" + entry.Key : "the entry")} has no title, author, publisher, container or address, so nobody could find it");
        }

        List<string> warnings = [.. entry.Warnings];
        source = source with { Url = Address(source.Url, "address", warnings), ArchiveUrl = Address(source.ArchiveUrl, "archived copy", warnings) };
        var key = LibraryKeys.IsKey(entry.Key) ? entry.Key : keys.Next(source);
        return new EntryResult.Read(new LibrarySource(key, source)) { Warnings = [.. warnings] };
    }

    /// <summary>Only what a reader can safely click is kept.</summary>
    private static string? Address(string? url, string what, List<string> warnings)
    {
        if (url is null || WebAddress.IsOne(url))
        {
            return url;
        }

        warnings.Add($"the {what} “{url}” does not begin with http:// or https:// and was left out");
        return null;
    }
}

/// <summary>An entry as a reader of one format gives it.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Key">Its own key, or what stands in the place of one.</param>
/// <param name="Source">The source; null when it could not be read.</param>
/// <param name="Fault">Why not.</param>
internal sealed record RawEntry(int Line, string Key, Source? Source, string? Fault = null)
{
    internal IReadOnlyList<string> Warnings { get; init; } = [];
}
