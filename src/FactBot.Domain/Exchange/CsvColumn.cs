using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactBot.Domain.Exchange;

/// <summary>How a JSON value stands in a cell.</summary>
internal enum CsvShape
{
    /// <summary>Letter for letter.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>yes</c> or nothing.</summary>
    Flag,

    /// <summary>Texts with semicolons between them, else a JSON array.</summary>
    List,

    /// <summary>Like <see cref="List"/>, and read with commas too.</summary>
    Tags,

    /// <summary>CSL names as <c>Family, Given; Institution</c>, else a JSON array.</summary>
    Names,

    /// <summary>A CSL date as EDTF.</summary>
    Date,

    /// <summary>A text, else a JSON object.</summary>
    Locator,
}

/// <summary>A column of the table and the place of its value in the fact's JSON.</summary>
/// <param name="Name">What the first line calls it.</param>
/// <param name="Path">The names of the JSON properties that lead to it, with dots.</param>
/// <param name="Shape">How the value is written.</param>
/// <param name="IsCitation">Whether the value belongs to the citation of the row.</param>
/// <param name="Aliases">Other names that files use for it.</param>
internal sealed record CsvColumn(string Name, string Path, CsvShape Shape, bool IsCitation, ImmutableArray<string> Aliases)
{
    /// <summary>The column for whatever of a source has none of its own: a JSON object.</summary>
    internal const string SourceOther = "source other";

    /// <summary>All columns, those people read first.</summary>
    internal static ImmutableArray<CsvColumn> All { get; } =
    [
        Fact("id", "id"),
        Fact("version", "version", CsvShape.Number),
        Fact("kind", "kind", CsvShape.Text, "type", "fact kind"),
        Fact("statement", "statement", CsvShape.Text, "quote", "text", "words", "claim", "fact"),
        Fact("by", "by.name", CsvShape.Text, "speaker", "who", "name", "said by", "attribution"),
        Fact("by title", "by.title", CsvShape.Text, "speaker title", "role"),
        Fact("by affiliation", "by.affiliation", CsvShape.Text, "affiliation", "organisation", "organization"),
        Fact("by spellings", "by.spellings", CsvShape.List, "spellings", "also spelled"),
        Fact("said", "said", CsvShape.Text, "said on", "date said"),
        Fact("setting", "setting"),
        Fact("as of", "asOf"),
        Fact("figure", "figure.text", CsvShape.Text, "figure text", "printed", "as printed"),
        Fact("value", "figure.value", CsvShape.Number, "figure value", "number value"),
        Fact("unit", "figure.unit", CsvShape.Text, "figure unit"),
        Fact("measure", "figure.measure", CsvShape.Text, "figure measure"),
        Fact("of", "figure.of", CsvShape.Text, "figure of", "base"),
        Fact("qualifier", "figure.qualifier", CsvShape.Text, "figure qualifier"),
        Fact("released", "figure.released", CsvShape.Text, "figure released"),
        Fact("method", "figure.method", CsvShape.Text, "figure method"),
        Citation("source", "source.title", CsvShape.Text, "source title", "title", "headline", "article"),
        Citation("source type", "source.type"),
        Citation("container", "source.container-title", CsvShape.Text, "newspaper", "publication", "outlet", "journal", "container title"),
        Citation("author", "source.author", CsvShape.Names, "authors", "byline"),
        Citation("publisher", "source.publisher"),
        Citation("published", "source.issued", CsvShape.Date, "date", "issued", "publication date", "date published"),
        Citation("url", "source.URL", CsvShape.Text, "link", "web address", "source url", "address"),
        Citation("accessed", "source.accessed", CsvShape.Date, "date accessed"),
        Citation("archive url", "source.custom.archive-url", CsvShape.Text, "archive", "archive link"),
        Citation("archived", "source.custom.archived", CsvShape.Date),
        Citation("url status", "source.custom.url-status"),
        Citation("source language", "source.language"),
        Citation("translated title", "source.custom.translated-title"),
        Citation("number", "source.number"),
        Citation("genre", "source.genre"),
        Citation(SourceOther, "source"),
        Citation("locator", "locator", CsvShape.Locator, "page", "where"),
        Citation("excerpt", "excerpt", CsvShape.Text, "passage", "context"),
        Citation("citation role", "role", CsvShape.Text, "primary or secondary"),
        Citation("stance", "stance"),
        Fact("verdict said", "verdicts.said.rating"),
        Fact("verdict said by", "verdicts.said.by"),
        Fact("verdict said at", "verdicts.said.at"),
        Fact("verdict said how", "verdicts.said.how"),
        Fact("verdict said evidence", "verdicts.said.evidence"),
        Fact("verdict true", "verdicts.true.rating", CsvShape.Text, "verdict", "rating"),
        Fact("verdict true by", "verdicts.true.by"),
        Fact("verdict true at", "verdicts.true.at"),
        Fact("verdict true how", "verdicts.true.how"),
        Fact("verdict true evidence", "verdicts.true.evidence"),
        Fact("lifecycle", "lifecycle.state", CsvShape.Text, "status", "state"),
        Fact("lifecycle reason", "lifecycle.reason"),
        Fact("successor", "lifecycle.successor"),
        Fact("ground rules", "protection.groundRules"),
        Fact("embargo until", "protection.embargoUntil", CsvShape.Text, "embargo"),
        Fact("audience", "protection.audience", CsvShape.Text, "visible to"),
        Fact("audience names", "protection.names", CsvShape.List),
        Fact("sensitivity", "protection.sensitivity"),
        Fact("lang", "lang", CsvShape.Text, "language"),
        Fact("original", "original.text", CsvShape.Text, "original text"),
        Fact("original lang", "original.lang", CsvShape.Text, "original language"),
        Fact("translator", "original.translator"),
        Fact("back translation", "original.backTranslation", CsvShape.Flag, "back translated"),
        Fact("tags", "tags", CsvShape.Tags, "tag", "keywords"),
        Fact("owner", "care.owner"),
        Fact("review by", "care.reviewBy"),
        Fact("duplicate of", "care.duplicateOf"),
        Fact("entered by", "care.enteredBy.name"),
        Fact("entered by id", "care.enteredBy.id"),
        Fact("entered at", "care.enteredAt"),
        Fact("external id", "externalId", CsvShape.Text, "ext id", "identifier"),
        Fact("key", "key", CsvShape.Text, "uuid"),
    ];

    /// <summary>The columns that hold one variable of the source.</summary>
    internal static ImmutableArray<CsvColumn> OfSource { get; } =
        [.. All.Where(column => column.Path.StartsWith("source.", StringComparison.Ordinal))];

    private static readonly FrozenDictionary<string, CsvColumn> ByName = All
        .SelectMany(column => column.Aliases.Prepend(column.Name).Select(name => (Key: Plain(name), Column: column)))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Column);

    /// <summary>The column a header cell means, whatever its case, spaces, hyphens and underscores, or null.</summary>
    internal static CsvColumn? Find(string header) => ByName.GetValueOrDefault(Plain(header));

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static CsvColumn Fact(string name, string path, CsvShape shape = CsvShape.Text, params string[] aliases) =>
        new(name, path, shape, IsCitation: false, [.. aliases]);

    private static CsvColumn Citation(string name, string path, CsvShape shape = CsvShape.Text, params string[] aliases) =>
        new(name, path, shape, IsCitation: true, [.. aliases]);
}
