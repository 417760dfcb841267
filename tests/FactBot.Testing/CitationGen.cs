using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Citations;
using FactBot.Domain.Sources;

namespace FactBot.Testing;

/// <summary>Random citations and sources with every field.</summary>
public static class CitationGen
{
    private static readonly (string Name, string[] Values)[] Others =
    [
        ("volume", ["\"12\"", "12"]),
        ("page", ["\"14-15\"", "\"xii\\u2013xiv\""]),
        ("interviewer", ["[{\"family\":\"Cohen\",\"given\":\"Daniel\"}]", "[{\"literal\":\"“Rédaction”\"}]"]),
        ("note", ["\"\\\"quoted\\\" \\\\ 😀\"", "\"\""]),
        ("x-unknown", ["{\"a\":[1,2.50,null,true]}", "null"]),
    ];

    /// <summary>Sources.</summary>
    public static Gen<Source> Source { get; } = Gen.Select(
        Gen.Select(Gen.OneOf([.. SourceType.ByWord.Values.Distinct()]), TextGen.Visible, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe),
        Gen.Select(Name.Array[0, 3], DateGen.Date.OrNothing(), DateGen.Date.OrNothing(), DateGen.Date.OrNothing()),
        Gen.Select(Address.OrNone(), Address.OrNone(), Gen.OneOf("en", "fr-CA", "he").OrNone(), TextGen.Maybe, TextGen.Maybe),
        Other,
        (texts, dates, more, other) => new Source
        {
            Type = texts.Item1,
            Title = texts.Item2,
            TranslatedTitle = texts.Item3,
            Container = texts.Item4,
            Publisher = texts.Item5,
            Authors = [.. dates.Item1],
            Issued = dates.Item2,
            Accessed = dates.Item3,
            ArchivedOn = dates.Item4,
            Url = more.Item1,
            ArchiveUrl = more.Item2,
            Language = more.Item3,
            Number = more.Item4,
            Genre = more.Item5,
            IsUrlDead = more.Item1?.Length % 3 == 0,
            Other = other,
        });

    /// <summary>Citations.</summary>
    public static Gen<Citation> Citation { get; } = Gen.Select(
        Source, Locator.OrNone(), TextGen.Maybe, Gen.Enum<CitationRole>().OrNothing(), Gen.Enum<CitationStance>(),
        (source, locator, excerpt, role, stance) => new Citation { Source = source, Locator = locator, Excerpt = excerpt, Role = role, Stance = stance });

    private static Gen<string> Address => Gen.Select(Gen.OneOf("http", "https"), Gen.OneOf("example.org", "www.Example.org", "bücher.example"), Gen.Int[0, 999],
        Gen.OneOf("", "?utm_source=x&id=1", "#frag", "/é%20è?q=\"a\"&b='c'"), (scheme, host, number, end) => $"{scheme}://{host}/{number}{end}");

    private static Gen<PersonName> Name => Gen.Select(Gen.Bool, TextGen.Visible, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe,
        (isLiteral, name, given, dropping, particle, suffix) => isLiteral
            ? new PersonName { Literal = name }
            : new PersonName { Family = name, Given = given, DroppingParticle = dropping, NonDroppingParticle = particle, Suffix = suffix });

    private static Gen<Locator> Locator => Gen.Select(
        Gen.OneOf("page", "paragraph", "timestamp", "section", "fragment", "table"), Gen.OneOf("14", "00:12:30", "xii–xiv", "3, 7 & 9", "результаты"),
        (label, value) => new Locator(label, value));

    private static Gen<ImmutableSortedDictionary<string, string>> Other => Gen.Int[0, 2].Array[Others.Length].Select(choices => choices
        .Select((choice, i) => (Others[i].Name, Value: choice == 0 ? null : Others[i].Values[choice - 1]))
        .Where(pair => pair.Value is not null)
        .ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value!));
}
