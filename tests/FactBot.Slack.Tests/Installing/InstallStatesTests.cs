using System.Buffers.Text;
using FactBot.Slack.Installing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Installing;

public sealed class InstallStatesTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly InstallStates _states;

    public InstallStatesTests() => _states = new InstallStates(new EphemeralDataProtectionProvider(), _time);

    [Fact]
    public void A_state_is_good_once()
    {
        var (state, cookie) = _states.Issue();

        Assert.True(_states.Redeem(state, cookie));
        Assert.False(_states.Redeem(state, cookie));
        Assert.Equal(32, Base64Url.DecodeFromChars(state).Length);
        Assert.DoesNotContain(state, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_is_good_for_ten_minutes()
    {
        var (first, firstCookie) = _states.Issue();
        var (second, secondCookie) = _states.Issue();

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.True(_states.Redeem(first, firstCookie));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(_states.Redeem(second, secondCookie));
        Assert.False(_states.Redeem(first, firstCookie));
    }

    [Fact]
    public void A_state_is_good_with_its_own_cookie_alone()
    {
        var (state, _) = _states.Issue();
        var (_, otherCookie) = _states.Issue();
        var (_, foreignCookie) = new InstallStates(new EphemeralDataProtectionProvider(), _time).Issue();

        Assert.All((string?[])[null, "", "%%%", "abc", otherCookie, foreignCookie, state], cookie => Assert.False(_states.Redeem(state, cookie)));
    }

    [Fact]
    public void A_state_in_another_spelling_is_none()
    {
        var (state, cookie) = _states.Issue();

        Assert.All((string?[])[null, "", state + "=", state + " ", state[..^1], state.ToUpperInvariant() + "x"], spelling => Assert.False(_states.Redeem(spelling, cookie)));
        Assert.True(_states.Redeem(state, cookie));
    }
}
