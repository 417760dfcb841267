using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using FactBot.Hosting.Turns;
using FactBot.Store.Sqlite;
using FactBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Scenarios.Turns;

public sealed class InboxTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(SampleFact.EnteredAt) { AutoAdvanceAmount = TimeSpan.Zero };
    private readonly ScriptedChannel channel = new();
    private SqliteFactStore store;
    private TurnRunner runner;
    private Inbox inbox;

    public InboxTests() => (store, runner, inbox) = Made();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_arrives_is_answered_once_in_the_order_of_its_conversation()
    {
        await inbox.StartAsync(Token);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(TakeResult.Taken, await TakeAsync($"m{i}"));
            Assert.Equal(TakeResult.Repeated, await TakeAsync($"m{i}"));
        }

        await EmptyAsync();
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 20).Select(i => $"re m{i}")), channel.Sent);
        Assert.Empty(await store.OpenAsync(Token));
    }

    [Fact]
    public async Task What_waits_is_taken_up_again_after_a_crash_before_anything_new()
    {
        await store.KeepAsync(Arrival("old"), time.GetUtcNow(), Token);
        var half = await store.KeepAsync(Arrival("half"), time.GetUtcNow(), Token);
        await store.AnswerAsync(half!.Id, [ScriptedChannel.Call("one"), ScriptedChannel.Call("two")], Token);
        await store.SentAsync(half.Id, 1, Token);
        var doubtful = new List<string>();
        channel.Send = (text, mayHaveArrived) =>
        {
            if (mayHaveArrived)
            {
                doubtful.Add(text);
            }

            return new SendResult.Sent();
        };

        await ReopenAsync();
        await inbox.StartAsync(Token);
        await TakeAsync("new");
        await EmptyAsync();

        Assert.Equal("re old two re new", channel.Sent);
        Assert.Equal(["two"], doubtful);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_until_it_is_back_and_others_do_not_wait()
    {
        var isAway = true;
        channel.Send = (text, _) => isAway && text.Contains("m1", StringComparison.Ordinal) ? new SendResult.Later(null, false) : new SendResult.Sent();
        await inbox.StartAsync(Token);
        await TakeAsync("m1");
        await TakeAsync("m2");
        await TakeAsync("other", "C2");
        await Eventually.HoldsAsync(() => channel.Sent == "re other" && inbox.Waiting == 2);

        for (var minute = 0; minute < 10; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal("re other", channel.Sent);
        isAway = false;
        await AdvancingUntilAsync(() => inbox.Waiting == 0);
        Assert.Equal("re other re m1 re m2", channel.Sent);
    }

    [Fact]
    public async Task What_is_underway_is_waited_for_and_not_done_again()
    {
        channel.Carry = (_, _) => throw new InvalidOperationException("It was done already.");
        await inbox.StartAsync(Token);
        await inbox.TakeAsync(Arrival("slow"), Task.FromResult<ImmutableArray<Outgoing>>([ScriptedChannel.Call("done")]), Token);
        await EmptyAsync();
        Assert.Equal("done", channel.Sent);
    }

    [Fact]
    public async Task Whatever_goes_wrong_the_person_is_told()
    {
        channel.Carry = (text, _) => text == "m1"
            ? throw new StoreUnavailableException("The disk is full; nothing was saved.")
            : throw new InvalidOperationException("a fault");
        await inbox.StartAsync(Token);
        await TakeAsync("m1");
        await TakeAsync("m2");
        await EmptyAsync();
        Assert.StartsWith("sorry: The disk is full; nothing was saved. sorry: Something in FactBot broke", channel.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_longer_than_a_minute_is_stopped_and_said()
    {
        channel.Carry = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return [];
        };
        await inbox.StartAsync(Token);
        await TakeAsync("m1");
        await AdvancingUntilAsync(() => inbox.Waiting == 0);
        Assert.StartsWith("sorry: That took longer than a minute", channel.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_never_be_delivered_does_not_hold_up_the_rest()
    {
        channel.Send = (text, _) => text == "re m1" ? new SendResult.Undeliverable("The channel is archived.") : new SendResult.Sent();
        await inbox.StartAsync(Token);
        await TakeAsync("m1");
        await TakeAsync("m2");
        await EmptyAsync();
        Assert.Equal("re m2", channel.Sent);
        Assert.Empty(await store.OpenAsync(Token));
    }

    [Fact]
    public async Task A_stop_leaves_what_waits_for_the_next_start()
    {
        channel.Send = (_, _) => new SendResult.Later(null, false);
        await inbox.StartAsync(Token);
        await TakeAsync("m1");
        await TakeAsync("m2");
        await ReopenAsync();
        channel.Send = (_, _) => new SendResult.Sent();
        await inbox.StartAsync(Token);
        await TakeAsync("m3");
        await EmptyAsync();
        Assert.Equal("re m1 re m2 re m3", channel.Sent);
    }

    private ValueTask<TakeResult> TakeAsync(string text, string conversation = "C1") => inbox.TakeAsync(Arrival(text, conversation), null, Token);

    private static Arrival Arrival(string text, string conversation = "C1") => new("scripted", text, conversation, Encoding.UTF8.GetBytes(text));

    private Task EmptyAsync() => Eventually.HoldsAsync(() => inbox.Waiting == 0);

    private Task AdvancingUntilAsync(Func<bool> condition) => Eventually.HoldsAsync(condition, () => time.Advance(TimeSpan.FromSeconds(30)));

    private (SqliteFactStore Store, TurnRunner Runner, Inbox Inbox) Made()
    {
        var opened = SqliteFactStore.Open(new SqliteStoreOptions { Path = folder.File("facts.db") }, time);
        var running = new TurnRunner(opened, [channel], time, NullLogger<TurnRunner>.Instance);
        return (opened, running, new Inbox(opened, running, time, NullLogger<Inbox>.Instance));
    }

    private async Task ReopenAsync()
    {
        await CloseAsync();
        (store, runner, inbox) = Made();
    }

    private async Task CloseAsync()
    {
        await inbox.StopAsync(CancellationToken.None);
        inbox.Dispose();
        runner.Dispose();
        store.Dispose();
    }
}
