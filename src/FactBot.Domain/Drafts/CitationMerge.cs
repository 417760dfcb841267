using FactBot.Domain.Citations;

namespace FactBot.Domain.Drafts;

/// <summary>Takes the touched fields of a citation from the one read anew and all else from the one there was.</summary>
internal static class CitationMerge
{
    /// <param name="current">As it stands.</param>
    /// <param name="read">As the edited draft reads.</param>
    /// <param name="touched">What the edit changed.</param>
    /// <param name="number">Which citation; 0-based.</param>
    /// <param name="isFromLibrary">The edit names a source of the library, which takes the place of the whole old one.</param>
    internal static Citation Of(Citation current, Citation read, Touched touched, int number, bool isFromLibrary)
    {
        T Pick<T>(Field field, T old, T now) => touched.Pick(field, old, now, number);
        var (old, now) = (current.Source, read.Source);
        return new Citation
        {
            Source = isFromLibrary ? now : old with
            {
                Type = Pick(Field.SourceType, old.Type, now.Type),
                Title = Pick(Field.Source, old.Title, now.Title),
                TranslatedTitle = Pick(Field.TranslatedTitle, old.TranslatedTitle, now.TranslatedTitle),
                Container = Pick(Field.Container, old.Container, now.Container),
                Authors = Pick(Field.Author, old.Authors, now.Authors),
                Publisher = Pick(Field.Publisher, old.Publisher, now.Publisher),
                Issued = Pick(Field.Published, old.Issued, now.Issued),
                Accessed = Pick(Field.Accessed, old.Accessed, now.Accessed),
                Url = Pick(Field.Url, old.Url, now.Url),
                ArchiveUrl = Pick(Field.Archive, old.ArchiveUrl, now.ArchiveUrl),
                ArchivedOn = Pick(Field.Archived, old.ArchivedOn, now.ArchivedOn),
                Language = Pick(Field.SourceLanguage, old.Language, now.Language),
                Number = Pick(Field.Number, old.Number, now.Number),
                Genre = Pick(Field.Genre, old.Genre, now.Genre),
                IsUrlDead = Pick(Field.UrlStatus, old.IsUrlDead, now.IsUrlDead),
                Other = VariableFields.Merge(old, now, field => touched.Contains(field, number)),
            },
            Locator = Pick(Field.Locator, current.Locator, read.Locator),
            Excerpt = Pick(Field.Excerpt, current.Excerpt, read.Excerpt),
            Role = Pick(Field.CitationRole, current.Role, read.Role),
            Stance = Pick(Field.Stance, current.Stance, read.Stance),
        };
    }
}
