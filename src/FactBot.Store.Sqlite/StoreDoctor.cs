using System.Collections.Immutable;
using FactBot.Store.Sqlite.Doctor;

namespace FactBot.Store.Sqlite;

/// <summary>What one check found.</summary>
/// <param name="Check">What was checked: <c>file</c>, <c>integrity</c>, <c>schema</c>, <c>references</c>, <c>index</c>, <c>history</c>, <c>quotes</c>, <c>counts</c>, <c>vectors</c>.</param>
/// <param name="IsHealthy">Whether all is well.</param>
/// <param name="Detail">What was found, in one or two sentences.</param>
public sealed record Finding(string Check, bool IsHealthy, string Detail);

/// <summary>Examines a database without changing it.</summary>
public static class StoreDoctor
{
    /// <summary>
    /// Makes every check, or those that make sense: where the file cannot be read or its pages are damaged, the
    /// rest is left out. The database may be in use.
    /// </summary>
    /// <param name="databasePath">The database.</param>
    /// <param name="progress">Told what is being checked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<Finding> Examine(string databasePath, IProgress<string>? progress, CancellationToken cancellationToken) =>
        [.. Examination.Of(databasePath, progress, cancellationToken)];
}
