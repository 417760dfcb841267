using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    private static readonly DateTimeOffset Noon = SampleFact.EnteredAt.AddHours(2);

    [Fact]
    public async Task A_list_keeps_the_order_in_which_facts_were_put_on_it()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2), Claim(3)], Token);
        var first = await Put("Pegasus", 3, 1);
        Assert.Equal((2, "Pegasus", "3 1"), (first.Changed, first.List.Name, Numbers(first.List)));
        var second = await Put("Pegasus", 1, 2, 2, 99);
        Assert.Equal((1, "3 1 2"), (second.Changed, Numbers(second.List)));
        Assert.Equal("3 1 2", Numbers((await Store.ListAsync(Here, "Pegasus", Token))!));
    }

    [Fact]
    public async Task A_list_is_the_same_however_its_name_is_written()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2)], Token);
        await Put("L’affaire Pégase", 1);
        Assert.Equal("L’affaire Pégase", (await Put("l'affaire pegase", 2)).List.Name);
        Assert.Equal("1 2", Numbers((await Store.ListAsync(Here, "L'AFFAIRE PEGASE", Token))!));
        Assert.Single(await Store.ListsAsync(Here, Token));
    }

    [Fact]
    public async Task Facts_come_off_a_list_and_may_go_on_it_again_at_its_end()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2)], Token);
        await Put("story", 1, 2);
        var removed = await Store.RemoveFromListAsync(Here, "story", [new FactId(1), new FactId(99)], Editor, Noon, Token);
        Assert.Equal((1, "2"), (removed!.Changed, Numbers(removed.List)));
        Assert.Equal(0, (await Store.RemoveFromListAsync(Here, "story", [new FactId(1)], Editor, Noon, Token))!.Changed);
        Assert.Equal("2 1", Numbers((await Put("story", 1)).List));
        Assert.Null(await Store.RemoveFromListAsync(Here, "no such", [new FactId(1)], Editor, Noon, Token));
    }

    [Fact]
    public async Task The_overview_names_lists_in_order_with_their_size_and_last_change()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2)], Token);
        await Put("zebra", 1);
        await Put("Élections", 1, 2);
        await Put("apple");
        await Store.RemoveFromListAsync(Here, "zebra", [new FactId(1)], Editor, Noon.AddHours(1), Token);
        Assert.Equal(
            [new ListSummary("apple", 0, Noon), new ListSummary("Élections", 2, Noon), new ListSummary("zebra", 0, Noon.AddHours(1))],
            await Store.ListsAsync(Here, Token));
    }

    private async Task<ListChange> Put(string name, params long[] numbers) =>
        await Store.AddToListAsync(Here, name, [.. numbers.Select(number => new FactId(number))], Editor, Noon, Token);

    private static string Numbers(FactList list) => string.Join(' ', list.Ids.Select(id => id.Number));
}
