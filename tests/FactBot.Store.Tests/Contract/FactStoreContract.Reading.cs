using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    [Fact]
    public async Task Facts_come_in_the_order_asked_and_those_not_on_file_are_left_out()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2), Claim(3)], Token);
        var facts = await Store.GetAsync(Here, [new FactId(3), new FactId(99), new FactId(1), FactId.None, new FactId(3)], Token);
        Assert.Equal([3, 1, 3], facts.Select(fact => fact.Id.Number));
    }

    [Fact]
    public async Task An_empty_newsroom_has_nothing_and_says_so()
    {
        Assert.Empty(await Store.GetAsync(Here, [new FactId(1)], Token));
        Assert.Empty(await Store.HistoryAsync(Here, new FactId(1), Token));
        Assert.Empty(await Store.All());
        Assert.Empty(await Store.ListsAsync(Here, Token));
        Assert.Null(await Store.ListAsync(Here, "story", Token));
        Assert.Equal(0, await Store.CountAsync(Here, Token));
        var result = await Store.Search("anything at all");
        Assert.Empty(result.Candidates);
        Assert.Equal((0, 0), (result.FactCount, result.TermCounts[IndexWords.Of("anything")[0]]));
    }

    [Fact]
    public async Task A_stream_brings_every_fact_by_number_over_several_pages()
    {
        await Store.AddManyAsync(Here, [.. Enumerable.Range(1, 1_200).Select(Claim)], Token);
        Assert.Equal(Enumerable.Range(1, 1_200).Select(number => (long)number), (await Store.All()).Select(fact => fact.Id.Number));
    }

    [Fact]
    public async Task Facts_can_be_added_while_a_stream_is_being_read()
    {
        await Store.AddManyAsync(Here, [.. Enumerable.Range(1, 600).Select(Claim)], Token);
        var read = 0;
        await foreach (var fact in Store.StreamAsync(Here, Token))
        {
            read++;
            if (fact.Id.Number == 1)
            {
                await Store.Add(Claim(601));
            }
        }

        Assert.Equal(601, read);
    }

    [Fact]
    public async Task Nothing_of_another_newsroom_ever_comes_back()
    {
        var foreign = await Store.Add(SampleFact.Quote("Only elsewhere", "Somebody Else"), Elsewhere);
        await Store.AddToListAsync(Elsewhere, "story", [foreign.Id], Editor, SampleFact.EnteredAt, Token);

        Assert.Null(await Store.Get(foreign.Id));
        Assert.Empty(await Store.HistoryAsync(Here, foreign.Id, Token));
        Assert.Empty(await Store.All());
        Assert.Empty(await Store.Found("only elsewhere"));
        Assert.Empty(await Store.Found(""));
        Assert.Equal(0, (await Store.Search("only")).FactCount);
        Assert.Null(await Store.ListAsync(Here, "story", Token));
        Assert.Empty(await Store.ListsAsync(Here, Token));

        // Also once this newsroom has facts and a list of that name itself.
        await Store.Add(SampleFact.Claim("Nothing but here"));
        await Store.AddToListAsync(Here, "story", [], Editor, SampleFact.EnteredAt, Token);
        Assert.Empty(await Store.Found("elsewhere"));
        Assert.Empty((await Store.ListAsync(Here, "story", Token))!.Ids);
    }
}
