using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    private const string Model = "tiny";

    [Fact]
    public async Task The_nearest_facts_come_first_and_those_too_far_away_not_at_all()
    {
        var facts = await AddMany(4);
        await Keep((facts[0], [1, 0]), (facts[1], [0.6f, 0.8f]), (facts[2], [0, 1]), (facts[3], [-1, 0]));
        var near = await Near([0, 1], search => search with { AtLeast = 0.5 });
        Assert.Equal([facts[2].Id, facts[1].Id], near.Select(one => one.Candidate.Id));
        Assert.Equal(1, near[0].Likeness, 0.01);
        Assert.Equal(0.8, near[1].Likeness, 0.01);
        Assert.Equal(4, (await Near([0, 1])).Length);
        Assert.Equal([facts[2].Id], (await Near([0, 1], search => search with { Limit = 1 })).Select(one => one.Candidate.Id));
        Assert.Empty(await Near([0, 1], search => search with { Limit = 0 }));
    }

    [Fact]
    public async Task Vectors_of_another_model_length_or_newsroom_are_never_compared()
    {
        var fact = await Store.Add(Claim(1));
        var there = await Store.Add(Claim(1), Elsewhere);
        await Keep((fact, [1, 0]));
        Assert.Equal(1, await Store.KeepVectorsAsync(Model, [new FactVector(Elsewhere, there.Id, 1, new float[] { 1, 0 })], Token));
        Assert.Single(await Near([1, 0]));
        Assert.Empty(await Near([1, 0, 0]));
        Assert.Empty(await Store.NearestAsync(Here, new NearestSearch("other", new float[] { 1, 0 }), Token));
        Assert.Empty(await Store.NearestAsync(new NewsroomId("nowhere"), new NearestSearch(Model, new float[] { 1, 0 }), Token));
        Assert.Single(await Store.NearestAsync(Elsewhere, new NearestSearch(Model, new float[] { 1, 0 }), Token));
    }

    [Fact]
    public async Task A_revised_fact_is_not_found_by_the_vector_of_its_old_words()
    {
        var fact = await Store.Add(Claim(1));
        await Keep((fact, [1, 0]));
        Assert.Single(await Near([1, 0]));
        var revised = await Store.Revise(fact with { Version = 2, Wording = new Wording { Text = "Water." } });
        Assert.Empty(await Near([1, 0]));
        Assert.Equal([fact.Id], (await Missing()).Select(one => one.Fact.Id));
        Assert.Equal(0, await Store.KeepVectorsAsync(Model, [new FactVector(Here, fact.Id, 1, new float[] { 1, 0 })], Token));
        await Keep((revised, [0, 1]));
        Assert.Equal(1, Assert.Single(await Near([0, 1])).Likeness, 0.01);
        Assert.Empty(await Missing());
    }

    [Fact]
    public async Task Facts_without_a_vector_are_told_of_page_by_page_over_all_newsrooms()
    {
        var facts = await AddMany(3);
        await Store.Add(Claim(9), Elsewhere);
        await Keep((facts[1], [1, 0]));
        var first = await Missing(limit: 2);
        Assert.Equal([facts[0].Id, facts[2].Id], first.Select(one => one.Fact.Id));
        Assert.All(first, one => Assert.Equal(Here, one.Newsroom));
        var rest = await Missing(limit: 2, first[^1]);
        Assert.Equal(Elsewhere, Assert.Single(rest).Newsroom);
        Assert.Equal(FactText.Whole((await Store.Get(rest[0].Fact.Id, Elsewhere))!), FactText.Whole(rest[0].Fact));
        Assert.Empty(await Missing(limit: 2, rest[^1]));
        Assert.Equal(new VectorCount(1, 4), await Store.CountVectorsAsync(Model, Token));
    }

    [Fact]
    public async Task Facts_that_not_everybody_may_read_are_left_out_where_only_open_ones_are_wanted()
    {
        var open = await Store.Add(Claim(1));
        await Store.Add(Claim(2) with { Protection = new Protection { GroundRules = GroundRules.OffRecord } });
        await Store.Add(Claim(3) with { Protection = new Protection { EmbargoUntil = SampleFact.EnteredAt.AddYears(-1) } });
        await Store.Add(Claim(4) with { Lifecycle = new Lifecycle { State = LifecycleState.Draft } });
        var wanted = new UnencodedFacts(Model, 10);
        Assert.Equal(4, (await Store.UnencodedAsync(wanted, Token)).Length);
        Assert.Equal([open.Id], (await Store.UnencodedAsync(wanted with { OpenOnly = true }, Token)).Select(one => one.Fact.Id));
    }

    [Fact]
    public async Task What_is_found_by_meaning_satisfies_the_filters_as_what_is_found_by_words_does()
    {
        var store = await Seeded();
        var all = await store.All();
        await Keep([.. all.Select(fact => (fact, new float[] { 1, 0 }))]);
        QuestionFilters[] filters =
        [
            QuestionFilters.None,
            new() { Kind = FactKind.Quote }, new() { Status = LifecycleState.Live }, new() { By = "bennett" }, new() { By = "nobody" },
            new() { Since = new DateOnly(2021, 1, 1) }, new() { Until = new DateOnly(2021, 12, 31) }, new() { Source = "express" }, new() { Tags = ["nso"] },
            new() { Kind = FactKind.Figure, Since = new DateOnly(2020, 1, 1), Source = "e" },
        ];
        foreach (var filter in filters)
        {
            var byWords = await store.Found("", filter);
            var byMeaning = await Near([1, 0], search => search with { Filters = filter });
            Assert.Equal(byWords.Order(), byMeaning.Select(one => one.Candidate.Id).Order());
        }
    }

    [Fact]
    public async Task What_is_found_by_meaning_tells_what_ranking_and_protection_need()
    {
        var fact = await Store.Add(SampleFact.Quote("Off we go.") with { Protection = new Protection { GroundRules = GroundRules.OffRecord } });
        await Keep((fact, [1, 0]));
        var byMeaning = Assert.Single(await Near([1, 0])).Candidate;
        var byWords = Assert.Single((await Store.Search("off we go")).Candidates);
        Assert.True(byMeaning.IsGuarded);
        Assert.Equal(byWords with { Score = 0 }, byMeaning);
    }

    [Fact]
    public async Task Vectors_of_other_models_are_forgotten_when_wished_so_many_at_once()
    {
        var facts = await AddMany(3);
        await Keep((facts[0], [1, 0]));
        await Store.KeepVectorsAsync("old", [.. facts.Select(fact => new FactVector(Here, fact.Id, 1, new float[] { 1, 0, 0 }))], Token);
        Assert.Equal(2, await Store.ForgetOtherVectorsAsync(Model, 2, Token));
        Assert.Equal(1, await Store.ForgetOtherVectorsAsync(Model, 2, Token));
        Assert.Equal(0, await Store.ForgetOtherVectorsAsync(Model, 2, Token));
        Assert.Equal(0, (await Store.CountVectorsAsync("old", Token)).Encoded);
        Assert.Single(await Near([1, 0]));
    }

    private async Task<Fact[]> AddMany(int count) =>
        [.. (await Store.AddManyAsync(Here, [.. Enumerable.Range(1, count).Select(Claim)], Token)).Select(result => result.Fact)];

    private async Task Keep(params (Fact Fact, float[] Vector)[] vectors) =>
        Assert.Equal(vectors.Length, await Store.KeepVectorsAsync(Model, [.. vectors.Select(one => new FactVector(Here, one.Fact.Id, one.Fact.Version, one.Vector))], Token));

    private async Task<System.Collections.Immutable.ImmutableArray<NearCandidate>> Near(float[] vector, Func<NearestSearch, NearestSearch>? with = null)
    {
        var search = new NearestSearch(Model, vector);
        return await Store.NearestAsync(Here, with is null ? search : with(search), Token);
    }

    private async Task<System.Collections.Immutable.ImmutableArray<UnencodedFact>> Missing(int limit = 10, UnencodedFact? after = null) =>
        await Store.UnencodedAsync(new UnencodedFacts(Model, limit) { After = after }, Token);
}
