using System.Text;
using FactBot.Domain.Turns;
using FactBot.Store.Sqlite;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

public sealed class TurnStoreTests : IDisposable
{
    private static readonly DateTimeOffset Noon = SampleFact.EnteredAt;
    private readonly StoreFile file = new();
    private SqliteFactStore store;

    public TurnStoreTests() => store = file.Open();

    public void Dispose()
    {
        store.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task A_turn_waits_over_a_restart_until_it_is_closed()
    {
        var first = await store.KeepAsync(Arrival("Ev1"), Noon, Token);
        var second = await store.KeepAsync(Arrival("Ev2"), Noon, Token);
        await store.AnswerAsync(first!.Id, [Call("a"), Call("b"), Call("")], Token);
        await store.SentAsync(first.Id, 1, Token);
        Reopen();

        var open = await store.OpenAsync(Token);
        Assert.Equal([first.Id, second!.Id], open.Select(turn => turn.Id));
        Assert.Equal("a b ", string.Join(' ', open[0].Calls!.Value.Select(call => Encoding.UTF8.GetString(call.Bytes.Span))));
        Assert.Equal((1, null, 0), (open[0].Sent, open[1].Calls, open[1].Sent));
        Assert.Equal("payload Ev2", Encoding.UTF8.GetString(open[1].Arrival.Payload.Span));

        await store.CloseAsync(first.Id, Noon, Token);
        Assert.Equal([second.Id], (await store.OpenAsync(Token)).Select(turn => turn.Id));
    }

    [Fact]
    public async Task The_same_key_is_kept_once_also_after_its_turn_is_closed()
    {
        var turn = await store.KeepAsync(Arrival("Ev1"), Noon, Token);
        Assert.Null(await store.KeepAsync(Arrival("Ev1"), Noon, Token));
        await store.CloseAsync(turn!.Id, Noon, Token);
        Assert.Null(await store.KeepAsync(Arrival("Ev1"), Noon, Token));
        Assert.NotNull(await store.KeepAsync(Arrival("Ev1") with { Channel = "teams" }, Noon, Token));
        await store.ForgetAsync(Noon.AddDays(1), Token);
        Assert.NotNull(await store.KeepAsync(Arrival("Ev1"), Noon, Token));
    }

    [Fact]
    public async Task A_closed_turn_leaves_no_word_of_what_was_said()
    {
        var turn = await store.KeepAsync(Arrival("zebrafish"), Noon, Token);
        await store.AnswerAsync(turn!.Id, [Call("the zebrafish merger")], Token);
        await store.CloseAsync(turn.Id, Noon, Token);
        Assert.Equal(0, store.Database.Write(connection => connection.Number("select count(*) from turn_calls"), Token));
        Assert.Equal(0, store.Database.Write(connection => connection.Number("select count(*) from turns where payload is not null"), Token));
    }

    [Fact]
    public async Task A_secret_is_kept_replaced_listed_and_forgotten()
    {
        var secrets = store;
        await secrets.PutAsync("slack/T1", new byte[] { 1, 2, 0, 3 }, Token);
        await secrets.PutAsync("slack/T1", new byte[] { 4, 0 }, Token);
        await secrets.PutAsync("slack/T2", new byte[] { 5 }, Token);
        await secrets.PutAsync("teams/T1", new byte[] { 6 }, Token);
        Assert.Equal(["slack/T1", "slack/T2"], await secrets.NamesAsync("slack/", Token));
        Assert.Equal([4, 0], (await secrets.FindAsync("slack/T1", Token))!.Value.ToArray());
        await secrets.RemoveAsync("slack/T1", Token);
        Assert.Null(await secrets.FindAsync("slack/T1", Token));
    }

    private static Arrival Arrival(string key) => new("slack", key, "C1", Encoding.UTF8.GetBytes($"payload {key}"));

    private static Outgoing Call(string text) => new(Encoding.UTF8.GetBytes(text));

    private void Reopen()
    {
        store.Dispose();
        store = file.Open();
    }
}
