using FactBot.Domain.Exchange;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Removes what no longer counts, a little at a time.</summary>
internal static class IndexCleanup
{
    private const string Forgotten =
        """
        (state = 'retired' or (state = 'building' and made_at < ?1) or generation not in (select id from index_generations))
        """;

    private const string DeleteChunks =
        $"""
        delete from index_chunks where rowid in
            (select c.rowid from index_segments s join index_chunks c on c.segment = s.id where {Forgotten} limit 16)
        """;

    private const string DeleteSegments =
        $"delete from index_segments where {Forgotten} and not exists (select 1 from index_chunks c where c.segment = index_segments.id)";

    private const string DeleteTexts =
        """
        delete from search_text where (generation, fact) in
            (select generation, fact from search_text where generation < (select min(id) from index_generations) limit 500)
        """;

    private const string DeleteBetween =
        """
        delete from search_text where (generation, fact) in
            (select generation, fact from search_text
             where generation > (select min(id) from index_generations) and generation not in (select id from index_generations) limit 500)
        """;

    private const string DeleteEntries = "delete from index_tail where generation not in (select id from index_generations)";

    private const string DeleteStates = "delete from index_states where generation not in (select id from index_generations)";

    /// <summary>How long a segment may be in the making before it is taken for abandoned.</summary>
    private static TimeSpan Patience { get; } = TimeSpan.FromHours(1);

    internal static void Run(Database database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var abandoned = FactJsonWriter.Instant(now - Patience);
        if (!database.Read(connection => IsNeeded(connection, abandoned), cancellationToken))
        {
            return;
        }

        while (database.WriteLazily(connection => Delete(connection, DeleteChunks, abandoned), cancellationToken) > 0)
        {
        }

        database.WriteLazily(connection => Delete(connection, DeleteSegments, abandoned) + Delete(connection, DeleteEntries) + Delete(connection, DeleteStates), cancellationToken);
        while (database.WriteLazily(connection => Delete(connection, DeleteTexts) + Delete(connection, DeleteBetween), cancellationToken) > 0)
        {
        }
    }

    private static bool IsNeeded(Connection connection, string abandoned)
    {
        using var segments = connection.Use($"select 1 from index_segments where {Forgotten} limit 1");
        return segments.With(abandoned).Step()
            || connection.Number("select exists (select 1 from search_text where generation < (select min(id) from index_generations))") == 1
            || connection.Number("select exists (select 1 from index_states where generation not in (select id from index_generations))") == 1;
    }

    private static int Delete(Connection connection, string sql, string? abandoned = null)
    {
        using var delete = connection.Use(sql);
        if (abandoned is not null)
        {
            delete.With(abandoned);
        }

        delete.Run();
        return connection.Changes;
    }
}
