using CsCheck;
using FactBot.Slack.Receiving.SocketMode;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

public sealed class SocketPaceTests
{
    [Fact]
    public void Each_failure_doubles_the_wait_up_to_half_a_minute_and_chance_takes_up_to_half_of_it() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int).Sample((failures, seed) =>
        {
            var whole = Math.Min(30, Math.Pow(2, failures - 1));
            var wait = new SocketPace(TimeProvider.System, new Random(seed)).After(failures).TotalSeconds;
            return wait >= whole / 2 && wait <= whole;
        });
}
