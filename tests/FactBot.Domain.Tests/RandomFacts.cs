using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Citations;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Testing;

namespace FactBot.Domain.Tests;

/// <summary>Random dates, drafts and facts; facts hold only what a draft can hold.</summary>
internal static class RandomFacts
{
    internal static readonly DraftContext Context = new(SampleFact.Reporter, new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));

    private static readonly Gen<DatePoint> Point = Gen.Select(Gen.Int[1, 2029], Gen.Int[0, 24], Gen.Int[0, 31]).Select((year, month, day) =>
        new DatePoint(year, month == 0 ? null : month, month is 0 or > 12 || day == 0 ? null : day)).Where(point => point.Exists);

    internal static Gen<PartialDate> Date { get; } = Gen.Select(Point, Point, Gen.Bool, Gen.Int[0, 2]).Select((start, end, circa, kind) => kind == 0 && end.LastDay >= start.FirstDay
        ? new PartialDate(start, end, circa)
        : new PartialDate(start, null, circa));

    /// <summary>Words with letters of several scripts and marks; no space at the ends.</summary>
    private static readonly Gen<string> Words = Gen.OneOf(
        "Naftali", "l’Express", "41 %", "by: nobody", "“quoted”", "\"straight\"", "source: x", "« fr »", "e\u0301te", "שלום", "😀", "a\u00a0b", "—", "https://example.org/x", "don't", "it's", "no;", "x, y")
        .Array[1, 4].Select(parts => string.Join(' ', parts));

    private static readonly Gen<string> Verbatim = Gen.Select(Gen.OneOf("", " ", "\n", "\u00a0"), Words, Gen.OneOf("", " ", "\n", "\u202f")).Select((a, words, b) => a + words + b);

    private static readonly Gen<string> Item = Gen.OneOf("nso", "Pegasus case", "été", "a:b", "x’y", "\"z\"");

    private static Gen<string?> Maybe(Gen<string> text) => Gen.Select(Gen.Bool, text).Select((has, value) => has ? value : null);

    private static Gen<PartialDate?> MaybeDate { get; } = Gen.Select(Gen.Bool, Date).Select((has, date) => has ? date : (PartialDate?)null);

    private static Gen<T?> MaybeOne<T>()
        where T : struct, Enum => Gen.Select(Gen.Bool, Gen.OneOf(Enum.GetValues<T>())).Select((has, value) => has ? value : (T?)null);

    private static readonly Gen<PersonName> Author = Gen.OneOf(
        new PersonName { Literal = "Agence France-Presse" }, new PersonName { Family = "Bennett", Given = "Naftali" }, new PersonName { Literal = "Rita Reporter" });

    private static readonly Gen<Source> Source =
        from texts in Maybe(Words).Array[6]
        from dates in MaybeDate.Array[3]
        from type in Gen.OneOf(SourceType.ByWord.Values.Distinct().ToArray())
        from title in Words
        from authors in Author.Array[0, 3]
        from hasUrls in Gen.Bool
        select new Source
        {
            Type = type,
            Title = title,
            TranslatedTitle = texts[0],
            Container = texts[1],
            Publisher = texts[2],
            Number = texts[3],
            Genre = texts[4],
            Language = texts[5] is null ? null : "fr-CA",
            Issued = dates[0],
            Accessed = dates[1],
            ArchivedOn = dates[2],
            Authors = [.. authors],
            Url = hasUrls ? "https://example.org/a?b=c&d=%20#e" : null,
            ArchiveUrl = hasUrls ? "http://archive.example/web/2021/https://example.org/" : null,
        };

    private static readonly Gen<Citation> Citation =
        from source in Source
        from locator in Gen.OneOf<Locator?>(null, new Locator("page", "14"), new Locator("timestamp", "00:12:30"), new Locator("paragraph", "3"), new Locator("fragment", "results"))
        from excerpt in Maybe(Verbatim)
        from role in MaybeOne<CitationRole>()
        from stance in Gen.Enum<CitationStance>()
        select new Citation { Source = source, Locator = locator, Excerpt = excerpt, Role = role, Stance = stance };

    private static readonly Gen<FigureDetails> Details =
        from read in Gen.OneOf<(string Printed, decimal? Value, string? Unit, FigureQualifier? Qualifier)>(
            ("41 %", 41, "%", null), ("€3.4 million", 3_400_000, "EUR", null), ("about 20", 20, null, FigureQualifier.About),
            ("4 in 10", null, null, null), ("1 200 000 phones", 1_200_000, null, null), ("many", null, null, null))
        from texts in Maybe(Words).Array[3]
        from qualifier in MaybeOne<FigureQualifier>()
        from released in MaybeDate
        select new FigureDetails
        {
            Printed = read.Printed,
            Value = read.Value,
            Unit = read.Unit ?? texts[0],
            Measure = texts[1],
            Of = texts[2],
            Qualifier = qualifier ?? read.Qualifier,
            Released = released,
            Method = texts[2],
        };

    private static readonly Gen<Protection> Protection =
        from rules in Gen.Enum<GroundRules>()
        from audience in Gen.OneOf(Audience.Newsroom, new Audience(AudienceKind.Desk, ["Foreign politics"]), new Audience(AudienceKind.People, ["U1", "U 2"]))
        from embargo in Gen.Select(Gen.Bool, Gen.Long[0, 3_000_000_000_000_000_000]).Select((has, ticks) => has ? new DateTimeOffset(ticks, TimeSpan.Zero) : (DateTimeOffset?)null)
        from note in Maybe(Words)
        select new Protection { GroundRules = rules, Audience = audience, EmbargoUntil = embargo, SensitivityNote = note };

    internal static Gen<Fact> Fact { get; } =
        from kind in Gen.Enum<FactKind>()
        from words in Verbatim
        from texts in Maybe(Words).Array[8]
        from dates in MaybeDate.Array[2]
        from lists in Item.Array[0, 3].Array[2]
        from citations in Citation.Array[1, 3]
        from protection in Protection
        from details in Details
        from review in Gen.Select(Gen.Bool, Gen.Int[0, 3_000_000]).Select((has, day) => has ? DateOnly.FromDayNumber(day) : (DateOnly?)null)
        select Make(kind, words, texts, dates, lists, citations, protection, details, review);

    private static Fact Make(FactKind kind, string words, string?[] texts, PartialDate?[] dates, string[][] lists, Citation[] citations, Protection protection, FigureDetails details, DateOnly? review)
    {
        var translation = new Translation { OriginalText = texts[0], OriginalLanguage = texts[0] is null ? null : "he", Translator = texts[1], IsBackTranslation = texts[1] is not null };
        var speaker = kind == FactKind.Quote || texts[2] is not null
            ? new Speaker { Name = texts[2] ?? "Somebody", Title = texts[3], Affiliation = texts[4], OtherSpellings = Distinct(lists[0]) }
            : null;
        Fact fact = kind switch
        {
            FactKind.Quote => SampleFact.Quote(),
            FactKind.Figure => SampleFact.Figure() with { Details = details },
            _ => SampleFact.Claim(),
        };
        return fact with
        {
            ExternalId = texts[5],
            Wording = new Wording { Text = words, Language = texts[6] is null ? null : "en", Translation = translation == new Translation() ? null : translation },
            Attribution = new Attribution { Speaker = speaker, SaidOn = dates[0], Setting = texts[6] },
            AsOf = dates[1],
            Citations = [.. citations],
            Protection = protection,
            Care = fact.Care with { Owner = texts[7], ReviewBy = review, Tags = Distinct(lists[1]) },
        };
    }

    private static ImmutableArray<string> Distinct(string[] items) => [.. items.Distinct()];

    /// <summary>Drafts with any text in any field.</summary>
    internal static Gen<FactDraft> Draft { get; } =
        from kind in MaybeOne<FactKind>()
        from fields in Gen.Select(Gen.OneOf(FieldCatalog.All.Where(info => !info.IsCitation).Select(info => info.Field).ToArray()), Text).Array[0, 6]
        from citations in Gen.Select(Gen.OneOf(FieldCatalog.All.Where(info => info.IsCitation).Select(info => info.Field).ToArray()), Text).Array[1, 5].Array[0, 3]
        select DraftWith(kind, fields, citations);

    private static Gen<string> Text => Gen.OneOf(Hostile.Text, Words, Verbatim, Gen.OneOf("plain", "Naftali Bennett", "add", "x add", "yes", "00:12:30", "https://example.org/x", "a,", "41 %", "Words: x"));

    private static FactDraft DraftWith(FactKind? kind, (Field, string)[] fields, (Field, string)[][] citations)
    {
        var draft = FactDraft.Empty with { Kind = kind };
        foreach (var (field, text) in fields)
        {
            draft = draft.With(field, text);
        }

        foreach (var citation in citations)
        {
            var number = draft.Citations.Length;
            foreach (var (field, text) in citation)
            {
                draft = draft.With(field, number, text);
            }
        }

        return draft with { Citations = draft.Citations.RemoveAll(citation => citation.IsEmpty) };
    }

    /// <summary>A draft as text, to compare two by: records of collections are equal only when they are the same.</summary>
    internal static string Described(FactDraft draft) => string.Join('\u0001', draft.Fields.Select(pair => $"{pair.Key}={pair.Value}")
        .Concat(draft.Citations.SelectMany((citation, i) => citation.Select(pair => $"[{i}]{pair.Key}={pair.Value}")))
        .Prepend($"{draft.Kind}"));
}
