using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Writes how far the index of a newsroom is, and the entries of its tail.</summary>
internal static class IndexStates
{
    private const string Upsert =
        """
        insert into index_states (generation, newsroom, version, merged_to, last_entry) values (?, ?, ?, ?, ?)
        on conflict (generation, newsroom) do update set version = excluded.version, merged_to = excluded.merged_to, last_entry = excluded.last_entry
        """;

    private const string InsertEntry = "insert into index_tail (generation, newsroom, entry, fact, before) values (?, ?, ?, ?, ?)";

    private const string DeleteEntries = "delete from index_tail where generation = ? and newsroom = ? and entry <= ?";

    internal static void Save(Connection connection, long newsroom, IndexStamp stamp)
    {
        using var upsert = connection.Use(Upsert);
        upsert.With(stamp.Generation).With(newsroom).With(stamp.Version).With(stamp.MergedTo).With(stamp.LastEntry).Run();
    }

    internal static void Add(Connection connection, long newsroom, long generation, TailEntry entry)
    {
        using var insert = connection.Use(InsertEntry);
        insert.With(generation).With(newsroom).With(entry.Entry).With(entry.Fact).With(entry.Before).Run();
    }

    /// <summary>Removes the entries that are in a segment.</summary>
    internal static void Remove(Connection connection, long newsroom, IndexStamp stamp)
    {
        using var delete = connection.Use(DeleteEntries);
        delete.With(stamp.Generation).With(newsroom).With(stamp.MergedTo).Run();
    }
}
