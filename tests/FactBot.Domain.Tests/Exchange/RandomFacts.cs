using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Tests.Exchange;

/// <summary>Facts with every field, in many scripts, with texts that attack every format.</summary>
internal static class RandomFacts
{
    private static readonly string[] Pieces =
    [
        "Bennett", "Yaïr Lapid", "e\u0301te\u0301", "אִיתי מאק", "العربية", "防衛省", "Ελλάδα", "👩‍👩‍👧", "\u202Eabc", "“", "”", "«\u00A0", "\u00A0»", "‘’", "…",
        "=1+1", "+", "-", "@KSTV", "'", "\t", "\r", "\n", "\r\n", "\"", "\"\"", ",", ";", "[", "]", "(", ")", "{", "}", "}}", "\\", "%", "&amp;", "#", "$", "_", "^", "~",
        "<script>", "</b>", "![x](http://evil.example)", "[a]: http://x", "ER  - ", "\nTY  - JOUR\n", "@misc{x,", " and ", "http://evil.example/", "www.x.example",
        "1. ", "* ", "---", "```", "\u0000", "\u0007", "\u0085", "\u2028", "\uFEFF", "\u200B", "  ", "41 %", "|", "null", "[\"a\"]", "{\"a\":1}",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Pick(Pieces).Array[1, 6].Select(pieces => string.Concat(pieces))),
        (1, Gen.String[1, 20].Select(text => string.Concat(text.EnumerateRunes()))))
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<string?> Maybe = Gen.Frequency((1, Gen.Const((string?)null)), (1, Text.Select(text => (string?)text)));
    private static readonly Gen<ImmutableArray<string>> Texts = Text.Array[0, 3].Select(texts => texts.ToImmutableArray());
    private static readonly Gen<Guid> Key = Gen.Guid.Where(key => key != Guid.Empty);

    private static readonly Gen<DateTimeOffset> Instant = Gen.Long[DateTime.UnixEpoch.Ticks, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks]
        .Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private static readonly Gen<DatePoint> Point = Gen.OneOf(
        Gen.Int[1, 9999].Select(year => new DatePoint(year)),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12]).Select((year, month) => new DatePoint(year, month)),
        Gen.Select(Gen.Int[1, 9998], Gen.Int[21, 24]).Select((year, season) => new DatePoint(year, season)),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28]).Select((year, month, day) => new DatePoint(year, month, day)));

    private static readonly Gen<PartialDate> Date = Gen.Select(Point, Point.Nullable(), Gen.Bool)
        .Select((start, end, circa) => new PartialDate(start, end, circa))
        .Where(date => date.End is null || date.End.Value.LastDay >= date.Start.FirstDay);

    private static readonly Gen<PersonName> Name = Gen.OneOf(
        Text.Select(text => new PersonName { Literal = text }),
        Gen.Select(Text, Text).Select((family, given) => new PersonName { Family = family, Given = given }),
        Pick("Bennett, Naftali", "Meridian Foods Inc.", "Le Monde").Select(PersonName.Read),
        Gen.Select(Text, Maybe, Maybe, Maybe, Maybe).Select((family, given, dropping, particle, suffix) => new PersonName
        {
            Family = family,
            Given = given,
            DroppingParticle = dropping,
            NonDroppingParticle = particle,
            Suffix = suffix,
        }));

    private static readonly Gen<string?> Url = Pick(null, "https://example.org/a?b=c&d=%20#e_f", "http://xn--nxasmq6b.example/~x", "https://example.org/אב{c}");

    private static readonly Gen<ImmutableSortedDictionary<string, string>> Other = Pick(
        ("volume", "12"), ("volume", "\"xii\""), ("interviewer", """[{"family":"Doe","given":"J."}]"""), ("issued", """{"literal":"around Easter"}"""),
        ("accessed", "\"last week\""), ("custom", """{"desk":{"a":[1,2.50]},"archived":"one day"}"""), ("x-own", "[1.50,null,{\"a\":\"“b”\"}]"),
        ("DOI", "\"10.1000/x_y\""), ("page", "\"14–16\""), ("editor", "[{\"literal\":\"A, B & C\"}]"), ("note", "\"50 % {of\\nit\""), ("title-short", "\"T\""),
        ("event-date", """{"date-parts":[[2021]]}"""), ("categories", "[\"a\"]"), ("status", "true"))
        .Array[0, 4].Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2));

    private static readonly Gen<Source> Source = Gen.Select(
        Gen.Select(Pick("article-newspaper", "webpage", "report", "broadcast", "interview", "legal_case", "figure", "own type"), Text, Maybe, Maybe),
        Gen.Select(Name.Array[0, 3], Maybe, Date.Nullable(), Date.Nullable()),
        Gen.Select(Url, Url, Date.Nullable(), Maybe),
        Gen.Select(Maybe, Maybe, Other)).Select((what, who, where, more) => new Source
        {
            Type = what.Item1,
            Title = what.Item2,
            TranslatedTitle = what.Item3,
            Container = what.Item4,
            Authors = [.. who.Item1],
            Publisher = who.Item2,
            Issued = more.Item3.ContainsKey("issued") ? null : who.Item3,
            Accessed = more.Item3.ContainsKey("accessed") ? null : who.Item4,
            Url = where.Item1,
            ArchiveUrl = where.Item2,
            ArchivedOn = more.Item3.ContainsKey("custom") ? null : where.Item3,
            Language = where.Item4,
            Number = more.Item1,
            Genre = more.Item2,
            Other = more.Item3,
        });

    private static readonly Gen<Locator?> Locator = Gen.Frequency(
        (1, Gen.Const((Locator?)null)),
        (2, Gen.Select(Pick("page", "paragraph", "timestamp", "fragment", "sub-verbo", "own label"), Text).Select((label, value) => (Locator?)new Locator(label, value))));

    private static readonly Gen<Citation> Citation = Gen.Select(Source, Locator, Maybe, Gen.Enum<CitationRole>().Nullable(), Gen.Enum<CitationStance>())
        .Select((source, locator, excerpt, role, stance) => new Citation { Source = source, Locator = locator, Excerpt = excerpt, Role = role, Stance = stance });

    private static readonly Gen<Wording> Wording = Gen.Select(Text, Maybe, Maybe, Maybe, Maybe, Gen.Bool)
        .Select((text, language, original, from, translator, back) => new Wording
        {
            Text = text,
            Language = language,
            Translation = original is null && from is null && translator is null && !back ? null : new Translation
            {
                OriginalText = original,
                OriginalLanguage = from,
                Translator = translator,
                IsBackTranslation = back,
            },
        });

    private static readonly Gen<Speaker> Speaker = Gen.Select(Text, Maybe, Maybe, Texts)
        .Select((name, title, affiliation, spellings) => new Speaker { Name = name, Title = title, Affiliation = affiliation, OtherSpellings = spellings });

    private static readonly Gen<FigureDetails> Details = Gen.Select(
        Gen.Select(Text, Gen.Decimal.Nullable(), Maybe, Maybe),
        Gen.Select(Maybe, Gen.Enum<FigureQualifier>().Nullable(), Date.Nullable(), Maybe)).Select((number, more) => new FigureDetails
        {
            Printed = number.Item1,
            Value = number.Item2,
            Unit = number.Item3,
            Measure = number.Item4,
            Of = more.Item1,
            Qualifier = more.Item2,
            Released = more.Item3,
            Method = more.Item4,
        });

    private static readonly Gen<Protection> Protection = Gen.Select(Gen.Enum<GroundRules>(), Instant.Nullable(), Gen.Enum<AudienceKind>(), Text.Array[1, 2], Maybe)
        .Select((rules, embargo, audience, names, note) => new Protection
        {
            GroundRules = rules,
            EmbargoUntil = embargo,
            Audience = audience == AudienceKind.Newsroom ? Audience.Newsroom : new Audience(audience, [.. names]),
            SensitivityNote = note,
        });

    private static readonly Gen<Care> Care = Gen.Select(Gen.Select(Text, Text, Instant), Maybe, Gen.Int[700_000, 760_000].Nullable(), Texts, Key.Nullable())
        .Select((entered, owner, review, tags, duplicate) => new Care
        {
            EnteredBy = new Member(entered.Item1, entered.Item2),
            EnteredAt = entered.Item3,
            Owner = owner,
            ReviewBy = review is { } day ? DateOnly.FromDayNumber(day) : null,
            Tags = tags,
            DuplicateOf = duplicate,
        });

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Verdict<T>> Verdict<T>()
        where T : struct, Enum => Gen.Select(Gen.Enum<T>(), Maybe, Instant.Nullable(), Maybe, Maybe)
            .Select((rating, by, at, how, evidence) => new Verdict<T> { Rating = rating, By = by, At = at, How = how, Evidence = evidence });

    /// <summary>Any fact.</summary>
    internal static Gen<Fact> Any { get; } = Gen.Select(
        Gen.Select(Gen.Enum<FactKind>(), Wording, Details, Speaker, Gen.Bool),
        Gen.Select(Date.Nullable(), Maybe, Date.Nullable(), Citation.Array[1, 3]),
        Gen.Select(Verdict<SaidRating>(), Verdict<TruthRating>(), Gen.Enum<LifecycleState>(), Maybe, Key.Nullable()),
        Gen.Select(Protection, Care),
        Gen.Select(Key, Gen.Long[0, 99999], Gen.Int[1, 99], Maybe))
        .Select((what, when, standing, care, identity) =>
        {
            Fact fact = what.Item1 switch
            {
                FactKind.Claim => new Claim { Key = identity.Item1, Wording = what.Item2, Citations = [.. when.Item4], Care = care.Item2 },
                FactKind.Quote => new Quote { Key = identity.Item1, Wording = what.Item2, Citations = [.. when.Item4], Care = care.Item2 },
                _ => new Figure { Key = identity.Item1, Wording = what.Item2, Citations = [.. when.Item4], Care = care.Item2, Details = what.Item3 },
            };
            return fact with
            {
                Id = new FactId(identity.Item2),
                Version = identity.Item2 == 0 ? 0 : identity.Item3,
                ExternalId = identity.Item4,
                Attribution = new Attribution { Speaker = what.Item5 || what.Item1 == FactKind.Quote ? what.Item4 : null, SaidOn = when.Item1, Setting = when.Item2 },
                AsOf = when.Item3,
                Said = standing.Item1,
                Truth = standing.Item2,
                Lifecycle = new Lifecycle { State = standing.Item3, Reason = standing.Item4, Successor = standing.Item5 },
                Protection = care.Item1,
            };
        });
}
