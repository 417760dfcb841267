using System.Text;
using FactBot.Domain.Turns;
using FactBot.Hosting.Turns;
using FactBot.Scenarios.Turns;
using FactBot.Store.Sqlite;
using FactBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>How turns end when FactBot is stopped, and when they never could be carried out.</summary>
public sealed class InboxEndingTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(SampleFact.EnteredAt);
    private readonly ScriptedChannel channel = new();
    private readonly SqliteFactStore store;
    private readonly TurnRunner runner;
    private readonly Inbox inbox;

    public InboxEndingTests()
    {
        store = SqliteFactStore.Open(new SqliteStoreOptions { Path = folder.File("facts.db") }, time);
        runner = new TurnRunner(store, [channel], time, NullLogger<TurnRunner>.Instance);
        inbox = new Inbox(store, runner, time, NullLogger<Inbox>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await inbox.StopAsync(CancellationToken.None);
        inbox.Dispose();
        runner.Dispose();
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_stop_waits_for_what_is_being_sent_and_notes_it()
    {
        var reached = new TaskCompletionSource();
        using var release = new ManualResetEventSlim();
        var cancelled = Newsroom.Cancelled;
        channel.Send = (_, _) =>
        {
            reached.SetResult();
            release.Wait(cancelled);
            return new SendResult.Sent();
        };
        await inbox.StartAsync(Newsroom.Cancelled);
        await TakeAsync("m1");
        await TakeAsync("m2");
        await reached.Task.WaitAsync(Newsroom.Cancelled);

        var stop = inbox.StopAsync(CancellationToken.None);
        Assert.False(stop.IsCompleted);
        release.Set();
        await stop;

        Assert.Equal("re m1", channel.Sent);
        Assert.Equal("m2", Assert.Single(await store.OpenAsync(Newsroom.Cancelled)).Arrival.Key);
    }

    [Fact]
    public async Task What_cannot_be_carried_out_for_a_day_is_said_and_ends()
    {
        channel.Carry = (_, _) => throw new TurnPostponedException(null, "Slack cannot say at the moment who somebody is.");
        await inbox.StartAsync(Newsroom.Cancelled);
        await TakeAsync("m1");
        while (inbox.Waiting > 0)
        {
            time.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(5, Newsroom.Cancelled);
        }

        Assert.StartsWith("sorry: Your message was not answered for a day", channel.Sent, StringComparison.Ordinal);
        Assert.Empty(await store.OpenAsync(Newsroom.Cancelled));
    }

    private ValueTask<TakeResult> TakeAsync(string text) =>
        inbox.TakeAsync(new Arrival("scripted", text, "C1", Encoding.UTF8.GetBytes(text)), null, Newsroom.Cancelled);
}
