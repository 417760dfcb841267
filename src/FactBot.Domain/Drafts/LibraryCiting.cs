using System.Collections.Immutable;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>
/// Citing a source of the library: by its key (<c>source: @okafor2024harbour</c>), its DOI, its web address, or its
/// whole title. What the draft says of the source itself wins over what the library says.
/// </summary>
public static class LibraryCiting
{
    /// <summary>A title of fewer words may be anybody's: "Editorial".</summary>
    private const int FewestWords = 3;

    private static readonly ImmutableHashSet<Field> OfPlace = [Field.Locator, Field.Excerpt, Field.CitationRole, Field.Stance];

    /// <summary>All marks that the citations of a draft may name sources by.</summary>
    public static ImmutableArray<string> MarksOf(FactDraft draft) =>
        [.. draft.Citations.SelectMany(citation => Marks(citation.GetValueOrDefault(Field.Source), citation.GetValueOrDefault(Field.Url), citation.GetValueOrDefault(Field.Doi)))];

    /// <summary>The source of the library that a citation of a draft means, or null.</summary>
    public static LibrarySource? Find(FactDraft draft, int citation, ImmutableDictionary<string, LibrarySource> library) =>
        Marks(draft[Field.Source, citation], draft[Field.Url, citation], draft[Field.Doi, citation])
            .Select(mark => library.GetValueOrDefault(mark))
            .FirstOrDefault(found => found is not null);

    /// <summary>Whether the title of a citation only points to a source: by its key or its DOI.</summary>
    internal static bool IsPointer(string? title) => LibraryKeys.Of(title) is not null || SourceMarks.OfDoi(title) is not null;

    /// <summary>A source as the draft gives it, with what the library knows besides.</summary>
    internal static Source Over(Source typed, Source known, bool hasType) => new()
    {
        Type = hasType ? typed.Type : known.Type,
        Title = typed.Title ?? known.Title,
        TranslatedTitle = typed.TranslatedTitle ?? known.TranslatedTitle,
        Container = typed.Container ?? known.Container,
        Authors = typed.Authors.IsDefaultOrEmpty ? known.Authors : typed.Authors,
        Publisher = typed.Publisher ?? known.Publisher,
        Issued = typed.Issued ?? known.Issued,
        Accessed = typed.Accessed ?? known.Accessed,
        Url = typed.Url ?? known.Url,
        IsUrlDead = typed.IsUrlDead || known.IsUrlDead,
        ArchiveUrl = typed.ArchiveUrl ?? known.ArchiveUrl,
        ArchivedOn = typed.ArchivedOn ?? known.ArchivedOn,
        Language = typed.Language ?? known.Language,
        Number = typed.Number ?? known.Number,
        Genre = typed.Genre ?? known.Genre,
        Other = known.Other.SetItems(typed.Other),
    };

    /// <summary>An edit that names a key means the whole source: what the old one said goes, what the edit itself says stays.</summary>
    internal static FactDraft Replacing(FactDraft old, FactDraft edited)
    {
        for (var i = 0; i < edited.Citations.Length; i++)
        {
            if (LibraryKeys.Of(edited[Field.Source, i]) is not null && edited[Field.Source, i] != old[Field.Source, i])
            {
                var number = i;
                edited = edited with { Citations = edited.Citations.SetItem(i, edited.Citations[i].RemoveRange(edited.Citations[i].Where(pair => !OfPlace.Contains(pair.Key) && old[pair.Key, number] == pair.Value).Select(pair => pair.Key))) };
            }
        }

        return edited;
    }

    private static IEnumerable<string> Marks(string? title, string? url, string? doi)
    {
        if (LibraryKeys.Of(title) is { } key)
        {
            return [SourceMarks.OfKey(key)];
        }

        var isLong = title?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;
        return new[] { SourceMarks.OfDoi(doi), SourceMarks.OfDoi(title), SourceMarks.OfDoi(url), SourceMarks.OfUrl(url), isLong && url is null ? SourceMarks.OfTitle(title) : null }.OfType<string>();
    }
}
