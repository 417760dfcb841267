using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Xunit.v3;

namespace FactBot.Testing;

/// <summary>
/// Gives every wait of every test an end, so that a hang fails by name instead of holding the run up: when a test has
/// lasted for so long, its <see cref="ITestContext.CancellationToken"/> is cancelled. No limit on how fast anything has
/// to be: it is far beyond what the slowest test takes on a crowded machine.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BoundedWaitsAttribute : BeforeAfterTestAttribute
{
    private const int UsualMinutes = 10;
    private readonly ConcurrentDictionary<string, ITimer> limits = new();

    /// <summary>Ten minutes, or as many as <c>FACTBOT_TEST_MINUTES</c> says: for runs whose size is set.</summary>
    public BoundedWaitsAttribute()
        : this(int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_TEST_MINUTES"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : UsualMinutes)
    {
    }

    /// <summary>Another limit.</summary>
    /// <param name="minutes">The limit in minutes.</param>
    public BoundedWaitsAttribute(int minutes) => Minutes = minutes;

    /// <summary>The limit in minutes.</summary>
    public int Minutes { get; }

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var context = TestContext.Current;
        limits[test.UniqueID] = TimeProvider.System.CreateTimer(_ => context.CancelCurrentTest(), null, TimeSpan.FromMinutes(Minutes), Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (limits.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }
}
