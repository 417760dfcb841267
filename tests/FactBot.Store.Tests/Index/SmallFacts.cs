using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Index;

/// <summary>Facts and searches of few words, so that they meet often.</summary>
internal static class SmallFacts
{
    private static readonly string[] Vocabulary = ["tax", "water", "budget", "minister", "river", "school", "vote", "harbour", "court", "bridge", "łódź", "україна", "12", "claim"];

    private static readonly string[] Speakers = ["Ada Marsh", "Adam Marsh", "Bo Lind"];

    /// <summary>A fact whose words come from a small vocabulary; the first ones are common.</summary>
    internal static Gen<Fact> Fact { get; } =
        from words in Words(1, 12)
        from excerpt in Words(0, 12)
        from speaker in Gen.OneOf<string?>([null, .. Speakers])
        from kind in Gen.Int[0, 2]
        from year in Gen.Int[2015, 2024]
        from tag in Gen.OneOf("nso", "Pegasus")
        from state in Gen.OneOf(LifecycleState.Live, LifecycleState.Live, LifecycleState.Hold)
        select Make(words, excerpt, speaker, kind, year, tag, state);

    /// <summary>A search for some of these words.</summary>
    internal static Gen<FactSearch> Search { get; } =
        from terms in Gen.Select(Gen.OneOf([.. Vocabulary, "unheard"]), Gen.Double[0.1, 1]).Array[1, 8]
        from limit in Gen.Int[1, 12]
        from kind in Gen.OneOf<FactKind?>(null, null, FactKind.Quote)
        from status in Gen.OneOf<LifecycleState?>(null, null, LifecycleState.Hold)
        from name in Gen.OneOf<string?>(null, null, null, "ADA", "marsh")
        from since in Gen.OneOf<DateOnly?>(null, null, new DateOnly(2018, 1, 1))
        from until in Gen.OneOf<DateOnly?>(null, null, new DateOnly(2021, 6, 30))
        from source in Gen.OneOf<string?>(null, null, null, "monde", "paper 3")
        from tags in Gen.OneOf<ImmutableArray<string>>([], [], ["pegasus"])
        select new FactSearch
        {
            Terms = [.. terms.SelectMany(term => IndexWords.Of(term.Item1).Select(word => new SearchTerm(word, term.Item2))).DistinctBy(term => term.Index)],
            Limit = limit,
            Filters = new QuestionFilters { Kind = kind, Status = status, By = name, Since = since, Until = until, Source = source, Tags = tags },
        };

    private static Gen<string> Words(int least, int most) =>
        Gen.Select(Gen.Int[0, Vocabulary.Length - 1], Gen.Int[0, Vocabulary.Length - 1]).Array[least, most]
            .Select(pairs => string.Join(' ', pairs.Select(pair => Vocabulary[Math.Min(pair.Item1, pair.Item2)])));

    private static Fact Make(string words, string excerpt, string? speaker, int kind, int year, string tag, LifecycleState state)
    {
        Fact bare = kind switch { 0 => SampleFact.Claim(words), 1 => SampleFact.Quote(words), _ => SampleFact.Figure() with { Wording = new Wording { Text = words } } };
        return bare with
        {
            Key = Guid.NewGuid(),
            Attribution = new Attribution { Speaker = speaker is null ? null : new Speaker { Name = speaker } },
            AsOf = year % 3 == 0 ? null : year % 3 == 1 ? new PartialDate(new DatePoint(year)) : new PartialDate(new DatePoint(year, 5, 4)),
            Citations = [From(Source($"Paper {year % 5} {Guid.NewGuid()}")) with { Excerpt = excerpt }],
            Care = bare.Care with { Tags = [tag] },
            Lifecycle = new Lifecycle { State = state, Reason = state == LifecycleState.Hold ? "waits" : null },
        };
    }
}
