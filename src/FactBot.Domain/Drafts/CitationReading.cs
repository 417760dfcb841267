using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>Reads the citations of a draft.</summary>
internal static class CitationReading
{
    internal static ImmutableArray<Citation> Read(FieldReader reader)
    {
        // A further citation that was emptied in a form is taken out.
        if (reader.Draft.Citations.All(citation => citation.IsEmpty))
        {
            reader.MoveTo(0);
            reader.Add(Field.Source, $"{Subject(reader)} needs a source: a title, a newspaper or a web address.", WorkingExample.For(reader.Draft));
            return [];
        }

        var citations = ImmutableArray.CreateBuilder<Citation>();
        for (var i = 0; i < reader.Draft.Citations.Length; i++)
        {
            if (!reader.Draft.Citations[i].IsEmpty)
            {
                reader.MoveTo(i);
                citations.Add(ReadOne(reader, i));
            }
        }

        reader.MoveTo(null);
        return citations.ToImmutable();
    }

    private static Citation ReadOne(FieldReader reader, int number)
    {
        if (reader.Raw(Field.Source) is null && reader.Raw(Field.Container) is null && reader.Raw(Field.Url) is null && LibraryCiting.Find(reader.Draft, number, reader.Context.Library) is null)
        {
            var sentence = number == 0
                ? $"{Subject(reader)} needs a source: a title, a newspaper or a web address."
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Citation [{number + 1}] needs a source: a title, a newspaper or a web address.");
            reader.Add(Field.Source, sentence, WorkingExample.For(reader.Draft));
        }

        return new Citation
        {
            Source = Source(reader, number),
            Locator = reader.Text(Field.Locator) is { } locator ? Locator.Read(locator) : null,
            Excerpt = reader.Verbatim(Field.Excerpt),
            Role = reader.Choice<CitationRole>(Field.CitationRole),
            Stance = reader.Choice<CitationStance>(Field.Stance) ?? CitationStance.Supports,
        };
    }

    private static Source Source(FieldReader reader, int number)
    {
        var (container, url) = (reader.Text(Field.Container), reader.Address(Field.Url));
        var (title, word) = (reader.Text(Field.Source), reader.Text(Field.SourceType));
        var found = LibraryCiting.Find(reader.Draft, number, reader.Context.Library);
        if (found is null && LibraryKeys.Of(title) is { } key)
        {
            reader.Add(Field.Source, $"There is no source @{key} in the library; look for it with: library {key}. Words that only look like a key need another word beside them.");
        }

        var source = new Source
        {
            Type = Type(reader) ?? (container is not null ? SourceType.News : url is not null ? SourceType.WebPage : SourceType.Document),
            Title = LibraryKeys.Of(title) is not null || (found is not null && LibraryCiting.IsPointer(title)) ? null : title,
            TranslatedTitle = reader.Text(Field.TranslatedTitle),
            Container = container,
            Authors = [.. reader.Texts(Field.Author, ';', '\n').Select(PersonName.Read)],
            Publisher = reader.Text(Field.Publisher),
            Issued = reader.Date(Field.Published),
            Accessed = reader.Date(Field.Accessed),
            Url = url,
            ArchiveUrl = reader.Address(Field.Archive),
            ArchivedOn = reader.Date(Field.Archived),
            Language = reader.Language(Field.SourceLanguage),
            Number = reader.Text(Field.Number),
            Genre = reader.Text(Field.Genre) ?? (word is null ? null : SourceType.GenreByWord.GetValueOrDefault(word)),
            IsUrlDead = reader.Choice<UrlStatus>(Field.UrlStatus) == UrlStatus.Dead,
            Other = VariableFields.Read(reader),
        };
        return found is null ? source : LibraryCiting.Over(source, found.Source, hasType: word is not null);
    }

    private static string? Type(FieldReader reader)
    {
        if (reader.Text(Field.SourceType) is not { } text)
        {
            return null;
        }

        var type = SourceTypeText.Read(text);
        if (type is null)
        {
            reader.Add(Field.SourceType, $"{Shown.Name(Field.SourceType)}: {Shown.Text(text)} is none that is known; write news, report, interview, speech, dataset, post, book or the like.");
        }

        return type;
    }

    private static string Subject(FieldReader reader) =>
        reader.Draft.Kind is { } kind ? $"A {Tokens.Of(kind)}" : "A fact";
}
