using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Facts;

namespace FactBot.Testing;

/// <summary>
/// Random facts of every kind with every field, as the domain allows them: what is absent is null, never blank,
/// and every fact has a citation.
/// </summary>
public static class FactGen
{
    /// <summary>Instants in UTC, to the tick.</summary>
    public static Gen<DateTimeOffset> Instant { get; } =
        Gen.Long[new DateTime(1990, 1, 1).Ticks, new DateTime(2060, 1, 1).Ticks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    /// <summary>A fact not yet on file: no id and no version.</summary>
    public static Gen<Fact> Fact { get; } = Gen.Select(Words, Attributed, Looked, Kept,
        (words, attributed, looked, kept) => Made(words, attributed) with
        {
            ExternalId = words.ExternalId,
            Attribution = attributed.Attribution,
            AsOf = attributed.AsOf,
            Said = looked.Said,
            Truth = looked.Truth,
            Lifecycle = looked.Lifecycle,
            Protection = kept.Protection,
            Care = kept.Care,
        });

    private static Gen<ImmutableArray<string>> Some => TextGen.Visible.Array[0, 3].Select(texts => texts.ToImmutableArray());

    private static Gen<string?> Language => Gen.OneOf("en", "fr", "fr-CA", "he", "zh-Hant-TW").OrNone();

    private static Gen<WordsPart> Words => Gen.Select(
        Gen.Guid, TextGen.Maybe, Gen.Enum<FactKind>(), Wordings, CitationGen.Citation.Array[1, 4],
        (key, externalId, kind, wording, citations) => new WordsPart(key, externalId, kind, wording, [.. citations]));

    private static Gen<Wording> Wordings => Gen.Select(TextGen.Visible, Language, Translations.OrNone(),
        (text, language, translation) => new Wording { Text = text, Language = language, Translation = translation });

    private static Gen<Translation> Translations => Gen.Select(TextGen.Maybe, Language, TextGen.Maybe, Gen.Bool, (original, language, translator, isBack) =>
        new Translation { OriginalText = original, OriginalLanguage = language, Translator = translator, IsBackTranslation = isBack });

    private static Gen<AttributedPart> Attributed => Gen.Select(
        Speakers.OrNone(), DateGen.Date.OrNothing(), TextGen.Maybe, DateGen.Date.OrNothing(), Figures,
        (speaker, saidOn, setting, asOf, figure) => new AttributedPart(new Attribution { Speaker = speaker, SaidOn = saidOn, Setting = setting }, asOf, figure));

    private static Gen<Speaker> Speakers => Gen.Select(TextGen.Visible, TextGen.Maybe, TextGen.Maybe, Some, (name, title, affiliation, spellings) =>
        new Speaker { Name = name, Title = title, Affiliation = affiliation, OtherSpellings = spellings });

    private static Gen<decimal> Number => Gen.OneOf(
        Gen.OneOf(0m, 41m, 41.0m, 0.10m, -0.5m, 1_200_000m, 3_400_000.00m, 0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue),
        Gen.Select(Gen.Long, Gen.Int[0, 6], (digits, scale) => new decimal(Math.Abs((int)digits), (int)(digits >> 32), 0, digits < 0, (byte)scale)));

    private static Gen<FigureDetails> Figures => Gen.Select(
        TextGen.Visible, Number.OrNothing(), Gen.Select(TextGen.Maybe, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe), Gen.Enum<FigureQualifier>().OrNothing(), DateGen.Date.OrNothing(),
        (printed, value, texts, qualifier, released) => new FigureDetails
        {
            Printed = printed,
            Value = value,
            Unit = texts.Item1,
            Measure = texts.Item2,
            Of = texts.Item3,
            Method = texts.Item4,
            Qualifier = qualifier,
            Released = released,
        });

    private static Gen<LookedPart> Looked => Gen.Select(VerdictOf<SaidRating>(), VerdictOf<TruthRating>(), Lifecycles,
        (said, truth, lifecycle) => new LookedPart(said, truth, lifecycle));

    private static Gen<Verdict<T>> VerdictOf<T>()
        where T : struct, Enum => Gen.Select(Gen.Enum<T>(), TextGen.Maybe, Instant.OrNothing(), TextGen.Maybe, TextGen.Maybe, (rating, by, at, how, evidence) =>
            rating.Equals(default(T)) ? Verdict<T>.Unchecked : new Verdict<T> { Rating = rating, By = by, At = at, How = how, Evidence = evidence });

    private static Gen<Lifecycle> Lifecycles => Gen.Select(Gen.Enum<LifecycleState>(), TextGen.Maybe, Gen.Guid.OrNothing(), (state, reason, successor) =>
        state == LifecycleState.Live ? Lifecycle.Live : new Lifecycle { State = state, Reason = reason, Successor = successor });

    private static Gen<KeptPart> Kept => Gen.Select(Protections, Cares, (protection, care) => new KeptPart(protection, care));

    private static Gen<Protection> Protections => Gen.Select(Gen.Enum<GroundRules>(), Instant.OrNothing(), Audiences, TextGen.Maybe, (rules, embargo, audience, note) =>
        new Protection { GroundRules = rules, EmbargoUntil = embargo, Audience = audience, SensitivityNote = note });

    private static Gen<Audience> Audiences => Gen.Select(Gen.Enum<AudienceKind>(), TextGen.Visible.Array[1, 3], (kind, names) =>
        kind == AudienceKind.Newsroom ? Audience.Newsroom : new Audience(kind, [.. names]));

    private static Gen<Care> Cares => Gen.Select(
        Gen.Select(TextGen.Visible, TextGen.Visible, (id, name) => new Member(id, name)), Instant, TextGen.Maybe,
        Gen.Int[1, 3_000_000].Select(DateOnly.FromDayNumber).OrNothing(), Some, Gen.Guid.OrNothing(),
        (by, at, owner, reviewBy, tags, duplicateOf) => new Care { EnteredBy = by, EnteredAt = at, Owner = owner, ReviewBy = reviewBy, Tags = tags, DuplicateOf = duplicateOf });

    private static Fact Made(WordsPart words, AttributedPart attributed) => words.Kind switch
    {
        FactKind.Claim => new Claim { Key = words.Key, Wording = words.Wording, Citations = words.Citations, Care = Nobody },
        FactKind.Quote => new Quote { Key = words.Key, Wording = words.Wording, Citations = words.Citations, Care = Nobody },
        _ => new Figure { Key = words.Key, Wording = words.Wording, Citations = words.Citations, Care = Nobody, Details = attributed.Figure },
    };

    private static Care Nobody { get; } = new() { EnteredBy = new Member("", ""), EnteredAt = default };

    private sealed record WordsPart(Guid Key, string? ExternalId, FactKind Kind, Wording Wording, ImmutableArray<Domain.Citations.Citation> Citations);

    private sealed record AttributedPart(Attribution Attribution, PartialDate? AsOf, FigureDetails Figure);

    private sealed record LookedPart(Verdict<SaidRating> Said, Verdict<TruthRating> Truth, Lifecycle Lifecycle);

    private sealed record KeptPart(Protection Protection, Care Care);
}
