namespace FactBot.Web;

/// <summary>
/// How FactBot is, for <c>GET /health</c>. Register a <c>Func&lt;CancellationToken, ValueTask&lt;HealthReport&gt;&gt;</c>
/// to report on the store; without one the page answers for itself alone.
/// </summary>
/// <param name="Live">The process works and need not be restarted.</param>
/// <param name="Ready">Messages are answered.</param>
/// <param name="Reason">Why not, or what is amiss all the same, in one sentence; null when all is well.</param>
public sealed record HealthReport(bool Live, bool Ready, string? Reason)
{
    /// <summary>All is well.</summary>
    public static HealthReport Well { get; } = new(true, true, null);
}
