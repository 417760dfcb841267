using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>The checks of <see cref="StoreDoctor"/> in order, from the file to what it means.</summary>
internal static class Examination
{
    internal static IEnumerable<Finding> Of(string path, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        foreach (var check in Foundations(path))
        {
            progress?.Report(check.Name);
            var finding = check.Run(cancellationToken);
            yield return finding;
            if (!finding.IsHealthy)
            {
                yield break;
            }
        }

        progress?.Report("references");
        yield return Read("references", path, FileChecks.References, cancellationToken);
        progress?.Report("facts");
        foreach (var finding in Facts(path, cancellationToken))
        {
            yield return finding;
        }
    }

    /// <summary>Whether the pages of a file are sound.</summary>
    internal static Finding Integrity(string path, CancellationToken cancellationToken) => Read("integrity", path, FileChecks.Integrity, cancellationToken);

    private static IEnumerable<(string Name, Func<CancellationToken, Finding> Run)> Foundations(string path) =>
    [
        ("file", _ => FileChecks.Exists(path)),
        ("integrity", token => Integrity(path, token)),
        ("schema", token => Read("schema", path, connection => FileChecks.Schema(connection, path), token)),
    ];

    private static IEnumerable<Finding> Facts(string path, CancellationToken cancellationToken)
    {
        var pass = new FactPass();
        var read = Read("history", path, connection =>
        {
            pass.Run(connection, cancellationToken);
            return pass.History;
        }, cancellationToken);
        yield return read;
        if (pass.IsComplete)
        {
            yield return pass.Quotes;
            yield return pass.Counts;
        }

        if (Read("vectors", path, VectorCheck.Of, cancellationToken) is var vectors && vectors != VectorCheck.None)
        {
            yield return vectors;
        }

        yield return pass.IsComplete && !pass.Index.IsHealthy ? pass.Index : Read("index", path, connection => IndexCheck.Of(connection, cancellationToken), cancellationToken);
    }

    private static Finding Read(string check, string path, Func<Connection, Finding> work, CancellationToken cancellationToken)
    {
        try
        {
            return StoreFaults.Guarded(path, () =>
            {
                using var connection = Connection.Open(path, SqliteOpenMode.ReadOnly);
                using var interruptible = Interruptible.By(connection, tick: null, cancellationToken);
                connection.RunScript("begin");
                return work(connection);
            }, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            return new Finding(check, false, exception.Message);
        }
        catch (SqliteException exception)
        {
            return new Finding(check, false, $"{path} is not laid out as FactBot lays out a database: {exception.Message}");
        }
    }
}
