using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    [Fact]
    public async Task A_member_has_what_they_entered_and_what_they_own()
    {
        await Store.AddManyAsync(Here, [Claim(1), OwnedBy(Claim(2), "paul"), OwnedBy(Claim(3), "rita")], Token);
        Assert.Equal("3 2 1", await OfMember(new MemberFacts(SampleFact.Reporter.Id, 10)));
        Assert.Equal("2", await OfMember(new MemberFacts("paul", 10)));
        Assert.Equal("3 2", await OfMember(new MemberFacts(SampleFact.Reporter.Id, 2)));
        Assert.Equal("", await OfMember(new MemberFacts("nobody", 10)));
    }

    [Fact]
    public async Task What_waits_is_due_or_not_settled()
    {
        var day = new DateOnly(2021, 9, 1);
        await Store.AddManyAsync(
            Here,
            [
                Claim(1),
                Claim(2) with { Care = Claim(2).Care with { ReviewBy = day } },
                Claim(3) with { Care = Claim(3).Care with { ReviewBy = day.AddDays(1) } },
                Claim(4) with { Lifecycle = new Lifecycle { State = LifecycleState.Disputed, Reason = "denied" } },
            ],
            Token);
        Assert.Equal("4 2", await OfMember(new MemberFacts(SampleFact.Reporter.Id, 10) { WaitingOn = day }));
    }

    [Fact]
    public async Task A_fact_is_found_by_the_key_that_wrote_it()
    {
        var added = await Store.AddAsync(Here, Claim(1), "Ev1", Token);
        Assert.Equal(added.Fact.Key, (await Store.FindByKeyAsync(Here, "Ev1", Token))!.Key);
        Assert.Null(await Store.FindByKeyAsync(Here, "Ev2", Token));
    }

    [Fact]
    public async Task A_member_has_the_lists_they_put_facts_on()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2)], Token);
        await Put("pegasus", 1, 2);
        await Store.AddToListAsync(Here, "merger", [new FactId(2)], SampleFact.Reporter, Noon, Token);
        Assert.Equal([("pegasus", 2)], (await Store.ListsOfAsync(Here, Editor.Id, Token)).Select(list => (list.Name, list.Count)));
        await Store.RemoveFromListAsync(Here, "merger", [new FactId(2)], Editor, Noon, Token);
        Assert.Empty(await Store.ListsOfAsync(Here, SampleFact.Reporter.Id, Token));
    }

    private static Fact OwnedBy(Fact fact, string owner) => fact with { Care = fact.Care with { Owner = owner } };

    private async Task<string> OfMember(MemberFacts wanted) =>
        string.Join(' ', (await Store.OfMemberAsync(Here, wanted, Token)).Select(fact => fact.Id.Number));
}
