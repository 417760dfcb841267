using FactBot.Domain.Commands;

namespace FactBot.Domain.Tests.Commands;

public sealed class WeighingQueueTests : IDisposable
{
    private readonly WeighingQueue queue = new();

    [Fact]
    public async Task No_more_are_at_work_than_there_are_processors_and_all_get_their_turn()
    {
        var (working, most) = (0, 0);
        var all = Enumerable.Range(0, Environment.ProcessorCount * 4).Select(number => queue.DoAsync(async () =>
        {
            var now = Interlocked.Increment(ref working);
            InterlockedMax(ref most, now);
            await Task.Delay(5, TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref working);
            return number;
        }, TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(Enumerable.Range(0, Environment.ProcessorCount * 4), await Task.WhenAll(all));
        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task Who_fails_or_gives_up_makes_room()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        for (var i = 0; i < Environment.ProcessorCount * 2; i++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => queue.DoAsync<int>(() => throw new InvalidOperationException(), TestContext.Current.CancellationToken).AsTask());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.DoAsync(() => ValueTask.FromResult(1), gone.Token).AsTask());
        }

        Assert.Equal(2, await queue.DoAsync(() => ValueTask.FromResult(2), TestContext.Current.CancellationToken));
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
