using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    /// <summary>
    /// Makes anew everything that is stored only to find facts by. <see cref="Open(SqliteStoreOptions, TimeProvider)"/>
    /// does it when the analysis of texts has changed; afterwards it is needed only when the doctor finds the index
    /// out of step.
    /// </summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellationToken">Stops it; the index is then as it was.</param>
    public void Reindex(IProgress<double>? progress, CancellationToken cancellationToken) => database.Write(connection =>
    {
        Rebuild(connection, progress, cancellationToken);
        return true;
    }, cancellationToken);

    private void BringIndexUpToDate()
    {
        var stored = database.Write(AnalysisVersion.Stored, CancellationToken.None);
        if (stored == SearchText.AnalysisVersion)
        {
            return;
        }

        database.Write(connection =>
        {
            // Another process may have been faster.
            if (AnalysisVersion.Stored(connection) != SearchText.AnalysisVersion)
            {
                Rebuild(connection, progress: null, CancellationToken.None);
            }

            return true;
        }, CancellationToken.None);
    }

    private static void Rebuild(Connection connection, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        // What the full-text index holds is thrown away as a whole: it may be what is broken.
        connection.RunScript("insert into fact_search (fact_search) values ('rebuild')");
        SourceRows.DeriveAnew(connection);
        var total = Math.Max(1, connection.Number("select count(*) from facts"));
        var done = 0L;
        foreach (var (row, fact) in FactRows.All(connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (var update = connection.Use(FactColumns.UpdateDerived))
            {
                update.BindDerived(DerivedColumns.Of(fact)).With(row).Run();
            }

            SearchTextRows.Replace(connection, row, SearchText.Of(fact));
            if (++done % PageSize == 0)
            {
                progress?.Report((double)done / total);
            }
        }

        AnalysisVersion.Save(connection);
        progress?.Report(1);
    }
}
