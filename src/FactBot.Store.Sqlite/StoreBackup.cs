using FactBot.Domain.Storage;

namespace FactBot.Store.Sqlite;

/// <summary>Copies a database that may be in use into one file that stands for itself.</summary>
public static class StoreBackup
{
    /// <summary>
    /// Writes the database as it stands at one moment. Others may read and write meanwhile. The file appears
    /// under its name when it is whole and on disk; when anything fails or the token is cancelled, none is left.
    /// </summary>
    /// <param name="databasePath">The database.</param>
    /// <param name="targetPath">The file to make; its folder is made too.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreUnavailableException">There is no such database, it is damaged, the target exists, or the disk failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run(string databasePath, string targetPath, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(databasePath))
        {
            throw new StoreUnavailableException($"There is no database at {databasePath}; say where it is with --db.");
        }

        if (File.Exists(targetPath))
        {
            throw new StoreUnavailableException($"{targetPath} exists already and was left as it is; choose another name for the backup.");
        }

        StoreFaults.Guarded(databasePath, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(targetPath))!);
            DatabaseFile.CopyInto(databasePath, targetPath, progress, cancellationToken);
            return true;
        }, cancellationToken);
    }
}
