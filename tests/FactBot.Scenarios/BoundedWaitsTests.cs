using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class BoundedWaitsTests
{
    [Fact]
    [BoundedWaits(0)]
    public async Task A_wait_for_what_never_comes_ends() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken));
}
