using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    [Fact]
    public async Task The_same_key_is_on_file_already()
    {
        var first = await Store.Add(Claim(1));
        await OnFile(first, Claim(2) with { Key = first.Key });
    }

    [Fact]
    public async Task The_same_external_id_is_on_file_already()
    {
        var first = await Store.Add(Claim(1) with { ExternalId = "nyt-1" });
        await OnFile(first, Claim(2) with { ExternalId = "nyt-1" });
    }

    [Fact]
    public async Task The_same_words_from_the_same_source_are_on_file_already_whatever_their_quotes_and_case()
    {
        var first = await Store.Add(SampleFact.Quote("It's “over”, he said."));
        await OnFile(first, SampleFact.Quote("IT’S \"over\", he said.") with { Key = Guid.NewGuid(), Citations = [From(Source("Another")), From(SampleFact.Article with { Url = "https://www.example.org/pegasus/?utm_source=x" })] });
    }

    [Fact]
    public async Task The_same_words_of_another_kind_or_from_another_source_are_another_fact()
    {
        await Store.Add(Claim(1));
        await Store.Add(SampleFact.Quote("Claim number 1.") with { Key = Guid.NewGuid() });
        await Store.Add(Claim(1) with { Citations = [From(Source("Another"))] });
        Assert.Equal(3, await Store.CountAsync(Here, Token));
    }

    [Fact]
    public async Task A_retracted_fact_is_repeated_by_nothing_and_repeats_nothing()
    {
        var retracted = new Lifecycle { State = LifecycleState.Retracted, Reason = "misheard" };
        await Store.Add(Claim(1) with { Lifecycle = retracted });
        await Store.Add(Claim(1));
        await Store.Add(Claim(1) with { Lifecycle = retracted });
        Assert.Equal(3, await Store.CountAsync(Here, Token));
    }

    [Fact]
    public async Task What_another_newsroom_has_is_not_on_file_here()
    {
        var fact = Claim(1) with { ExternalId = "nyt-1" };
        await Store.Add(fact, Elsewhere);
        await Store.Add(fact);
        Assert.Equal(1, await Store.CountAsync(Here, Token));
    }

    [Fact]
    public async Task A_message_that_arrives_twice_is_carried_out_once()
    {
        var first = Assert.IsType<AddResult.Added>(await Store.AddAsync(Here, Claim(1), "event-1", Token)).Fact;
        var again = Assert.IsType<AddResult.Repeated>(await Store.AddAsync(Here, Claim(2), "event-1", Token)).Fact;
        Assert.Equal(FactText.Whole(first), FactText.Whole(again));
        Assert.Equal(1, await Store.CountAsync(Here, Token));
        Assert.IsType<AddResult.Added>(await Store.AddAsync(Elsewhere, Claim(2), "event-1", Token));
    }

    [Fact]
    public async Task One_source_described_in_two_ways_comes_back_as_each_fact_has_it()
    {
        var visited = SampleFact.Article with { Accessed = new PartialDate(new DatePoint(2021, 8, 9)), Language = "fr" };
        var first = await Store.Add(Claim(1) with { Citations = [From(SampleFact.Article)] });
        var second = await Store.Add(Claim(2) with { Citations = [From(visited), From(SampleFact.Article)] });
        Assert.Equal(FactText.Whole(first), FactText.Whole((await Store.Get(first.Id))!));
        Assert.Equal(FactText.Whole(second), FactText.Whole((await Store.Get(second.Id))!));
    }

    private async Task OnFile(Fact first, Fact other)
    {
        var result = Assert.IsType<AddResult.AlreadyOnFile>(await Store.AddAsync(Here, other, "event-2", Token));
        Assert.Equal(FactText.Whole(first), FactText.Whole(result.Fact));
        Assert.Equal(1, await Store.CountAsync(Here, Token));
    }
}
