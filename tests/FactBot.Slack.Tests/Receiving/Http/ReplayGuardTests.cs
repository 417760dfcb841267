using FactBot.Slack.Receiving.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Receiving.Http;

public sealed class ReplayGuardTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void What_came_once_is_known_for_ten_minutes()
    {
        var guard = new ReplayGuard(_clock);

        Assert.True(guard.TryRemember("a"));
        _clock.Advance(TimeSpan.FromMinutes(9.9));
        Assert.False(guard.TryRemember("a"));
        _clock.Advance(TimeSpan.FromMinutes(0.1));
        Assert.True(guard.TryRemember("a"));
    }

    [Fact]
    public void One_name_that_is_known_is_enough_and_the_others_are_not_added()
    {
        var guard = new ReplayGuard(_clock);

        Assert.True(guard.TryRemember("a", "b"));
        Assert.False(guard.TryRemember("c", "b"));
        Assert.True(guard.TryRemember("c"));
    }

    [Fact]
    public void What_was_let_go_may_come_again_and_is_then_known_for_the_full_time()
    {
        var guard = new ReplayGuard(_clock);
        guard.TryRemember("a");
        guard.Forget("a");
        _clock.Advance(TimeSpan.FromMinutes(6));

        Assert.True(guard.TryRemember("a"));
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.False(guard.TryRemember("a"));
    }

    [Fact]
    public void When_it_is_full_the_oldest_is_forgotten()
    {
        var guard = new ReplayGuard(_clock, capacity: 3);

        Assert.All(Enumerable.Range(0, 5), number => Assert.True(guard.TryRemember($"{number}")));
        Assert.False(guard.TryRemember("4"));
        Assert.True(guard.TryRemember("0"));
    }
}
