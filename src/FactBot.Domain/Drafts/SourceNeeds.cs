using System.Collections.Immutable;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>
/// What a complete reference to each kind of source needs, so that an editor can publish it. Nothing of it keeps a
/// fact from being saved for good: at the phone, nobody has everything.
/// </summary>
internal static class SourceNeeds
{
    /// <summary>What an online source needs beside its kind's own needs.</summary>
    private static readonly ImmutableArray<Field> Online = [Field.Accessed];

    /// <summary>The fields that one of several can stand for: an issuing body is an author or a publisher.</summary>
    private static readonly ImmutableArray<(Field Field, Field Other)> Either =
        [(Field.Author, Field.Publisher), (Field.Doi, Field.Url), (Field.Interviewer, Field.Container), (Field.Medium, Field.Container), (Field.Author, Field.Editor)];

    /// <summary>The fields that the source lacks, in the order of a form.</summary>
    internal static ImmutableArray<Field> MissingIn(Source source) =>
        [.. Of(source).Where(field => !IsThere(field, source) && !Either.Any(pair => pair.Field == field && Allows(source, field) && IsThere(pair.Other, source))).Distinct().Order()];

    /// <summary>The fields that the kinds of source in a draft need.</summary>
    internal static IEnumerable<Field> AskedFor(FactDraft draft) => draft.Citations
        .Select(citation => citation.GetValueOrDefault(Field.SourceType))
        .OfType<string>()
        .Select(word => (Type: SourceTypeText.Read(word), Genre: SourceType.GenreByWord.GetValueOrDefault(word.Trim())))
        .Where(kind => kind.Type is not null)
        .SelectMany(kind => Of(new Source { Type = kind.Type!, Genre = kind.Genre }));

    /// <summary>The fields in words: <c>publisher, accessed</c>.</summary>
    internal static string InWords(IEnumerable<Field> fields) => string.Join(", ", fields.Select(field => field == Field.Published ? "publication date" : field == Field.Accessed ? "day it was looked at" : FieldCatalog.LabelOf(field) switch { "source" => "title", "in" => "newspaper, programme or platform", var label => label }));

    private static IEnumerable<Field> Of(Source source)
    {
        var own = ByType(source);
        return source.Url is null ? own : own.Concat(Online);
    }

    private static ImmutableArray<Field> ByType(Source source) => source.Type switch
    {
        "article-newspaper" or "article-magazine" or "review" or "article-journal" => [Field.Source, Field.Container, Field.Published],
        "report" => [Field.Source, Field.Publisher, Field.Published],
        "webpage" when source.Genre is not null => [Field.Source, Field.Author, Field.Published, Field.Url],
        "webpage" or "post-weblog" => [Field.Source, Field.Container, Field.Url],
        "interview" => [Field.Author, Field.Interviewer, Field.Medium, Field.Published],
        "personal_communication" => [Field.Author, Field.Recipient, Field.Genre, Field.Published],
        "speech" => [Field.Source, Field.Author, Field.Event, Field.EventPlace, Field.Published],
        "legal_case" => [Field.Source, Field.Authority, Field.Number, Field.Published],
        "legislation" => [Field.Source, Field.Published],
        "bill" or "regulation" => [Field.Source, Field.Number, Field.Authority, Field.Published],
        "hearing" => [Field.Source, Field.Author, Field.Authority, Field.Published],
        "treaty" => [Field.Source, Field.Published],
        "dataset" => [Field.Source, Field.Publisher, Field.Version, Field.Doi, Field.Published],
        "post" => [Field.Source, Field.Author, Field.Container, Field.Published, Field.Url],
        "broadcast" => [Field.Source, Field.Container, Field.Publisher, Field.Published],
        "motion_picture" => [Field.Source, Field.Author, Field.Container, Field.Published],
        "graphic" or "figure" or "map" => [Field.Source, Field.Author, Field.Medium],
        "document" or "manuscript" => [Field.Source, Field.Author, Field.Published],
        "article" => [Field.Source, Field.Author, Field.Published, Field.Doi],
        "book" => [Field.Source, Field.Author, Field.Publisher, Field.Published],
        "chapter" => [Field.Source, Field.Author, Field.Container, Field.Publisher, Field.Published],
        "thesis" => [Field.Source, Field.Author, Field.Genre, Field.Publisher, Field.Published],
        "entry-encyclopedia" or "entry-dictionary" => [Field.Source, Field.Container],
        "software" => [Field.Source, Field.Author, Field.Version],
        "standard" or "patent" => [Field.Source, Field.Number, Field.Authority, Field.Published],
        _ => [Field.Source, Field.Author, Field.Published],
    };

    /// <summary>Where the editor stands for an author, and the place of publication for the interviewer, depends on the kind.</summary>
    private static bool Allows(Source source, Field field) => field switch
    {
        Field.Author => source.Type is not ("interview" or "post" or "speech" or "hearing" or "personal_communication" or "thesis"),
        _ => true,
    };

    private static bool IsThere(Field field, Source source) => field switch
    {
        Field.Source => source.Title is not null || source.Type is "interview" or "personal_communication",
        Field.Container => source.Container is not null,
        Field.Author => !source.Authors.IsDefaultOrEmpty,
        Field.Publisher => source.Publisher is not null,
        Field.Published => source.Issued is not null,
        Field.Accessed => source.Accessed is not null || source.ArchiveUrl is not null,
        Field.Url => source.Url is not null || source.ArchiveUrl is not null,
        Field.Number => source.Number is not null,
        Field.Genre => source.Genre is not null,
        Field.Editor => !source.Names("editor").IsEmpty,
        Field.Interviewer => !source.Names("interviewer").IsEmpty,
        Field.Recipient => !source.Names("recipient").IsEmpty,
        Field.Medium => source.Text("medium") is not null,
        Field.Authority => source.Text("authority") is not null,
        Field.Version => source.Text("version") is not null,
        Field.Doi => source.Text("DOI") is not null,
        Field.Event => source.Text("event-title") is not null,
        Field.EventPlace => source.Text("event-place") is not null,
        _ => true,
    };
}
