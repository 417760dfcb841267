using FactBot.Domain.Commands;

namespace FactBot.Domain.Tests.Commands;

public sealed class WeighingQueueTests : IDisposable
{
    private const int Places = 2;
    private readonly WeighingQueue queue = new(Places);

    [Fact]
    public async Task No_more_are_at_work_than_there_are_places_and_all_get_their_turn()
    {
        var (working, most) = (0, 0);
        var all = Enumerable.Range(0, Places * 4).Select(number => queue.DoAsync(async () =>
        {
            var now = Interlocked.Increment(ref working);
            InterlockedMax(ref most, now);
            await Task.Delay(5, TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref working);
            return number;
        }, TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(Enumerable.Range(0, Places * 4), await Task.WhenAll(all));
        Assert.InRange(most, 1, Places);
    }

    [Fact]
    public async Task Who_fails_or_gives_up_makes_room()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        for (var i = 0; i < Places * 2; i++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => queue.DoAsync<int>(() => throw new InvalidOperationException(), TestContext.Current.CancellationToken).AsTask());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.DoAsync(() => ValueTask.FromResult(1), gone.Token).AsTask());
        }

        Assert.Equal(2, await queue.DoAsync(() => ValueTask.FromResult(2), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_goes_ahead_waits_for_nobody_and_has_the_next_place_that_is_left()
    {
        var (first, ahead) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        using var single = new WeighingQueue(1);
        var isWaitingAtWork = false;
        var working = single.DoAsync(() => new ValueTask<int>(first.Task), TestContext.Current.CancellationToken);
        var waiting = single.DoAsync(() => ValueTask.FromResult(isWaitingAtWork = true), TestContext.Current.CancellationToken).AsTask();
        var hurrying = single.DoAheadAsync(() => new ValueTask<int>(ahead.Task));
        first.SetResult(1);
        Assert.Equal(1, await working);
        await Task.Yield();
        Assert.False(isWaitingAtWork);
        ahead.SetResult(2);
        Assert.Equal(2, await hurrying);
        Assert.True(await waiting);
        Assert.Equal(3, await single.DoAheadAsync(() => ValueTask.FromResult(3)));
        Assert.Equal(4, await single.DoAsync(() => ValueTask.FromResult(4), TestContext.Current.CancellationToken));
    }

    public void Dispose() => queue.Dispose();

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
