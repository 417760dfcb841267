using FactBot.Domain.Exchange;
using FactBot.Store.Sqlite.Rows;
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

    private const string DeleteTexts = "delete from search_text where id in (select id from search_text where id >= ?1 and id < ?2 limit 500)";

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
        foreach (var (from, to) in database.Read(Gaps, cancellationToken))
        {
            while (database.WriteLazily(connection => DeleteBetween(connection, from, to), cancellationToken) > 0)
            {
            }
        }
    }

    /// <summary>Where texts of generations that are no more may be: before, between and after those there are.</summary>
    private static List<(long From, long To)> Gaps(Connection connection)
    {
        var (gaps, next) = (new List<(long, long)>(), 0L);
        foreach (var generation in IndexGenerations.All(connection))
        {
            gaps.Add((next, SearchTextRows.Key(generation.Id, 0)));
            next = SearchTextRows.Key(generation.Id + 1, 0);
        }

        gaps.Add((next, long.MaxValue));
        return gaps;
    }

    private static int DeleteBetween(Connection connection, long from, long to)
    {
        // A generation may have been begun since.
        if (!Gaps(connection).Contains((from, to)))
        {
            return 0;
        }

        using var delete = connection.Use(DeleteTexts);
        delete.With(from).With(to).Run();
        return connection.Changes;
    }

    private static bool IsNeeded(Connection connection, string abandoned)
    {
        using var segments = connection.Use($"select 1 from index_segments where {Forgotten} limit 1");
        return segments.With(abandoned).Step()
            || connection.Number("select exists (select 1 from search_text where id < (select min(id) << 40 from index_generations))") == 1
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
