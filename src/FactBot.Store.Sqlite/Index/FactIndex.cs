using System.Collections.Concurrent;
using FactBot.Domain.Chat;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>What the process has in memory of the index: what it read, and room to work in.</summary>
internal sealed class FactIndex
{
    private const long ChunkBytesKept = 160 * 1024 * 1024;
    private readonly ConcurrentDictionary<NewsroomId, NewsroomIndex> newsrooms = [];
    private readonly ConcurrentBag<SearchScratch> spare = [];
    private readonly ChunkCache cache = new(ChunkBytesKept);

    /// <summary>The index of a newsroom.</summary>
    internal NewsroomIndex Of(NewsroomId newsroom) => newsrooms.GetOrAdd(newsroom, _ => new NewsroomIndex());

    /// <summary>The newsroom's row and its index as the read under way sees them; null while there is nothing of it.</summary>
    internal (NewsroomRow Room, IndexView View)? Read(Connection connection, NewsroomId newsroom) =>
        Of(newsroom).Read(connection, () => NewsroomRow.Find(connection, newsroom));

    /// <summary>Searches a view.</summary>
    internal T Search<T>(Connection connection, IndexView view, Func<IndexSearch, T> work)
    {
        var scratch = spare.TryTake(out var idle) ? idle : new SearchScratch();
        var found = work(new IndexSearch(view, (segment, part) => cache.Get(segment, part, (id, chunk) => IndexRows.Chunk(connection, id, chunk)), scratch));

        // One that was left in the middle by an exception is not clean and not used again.
        spare.Add(scratch);
        return found;
    }
}
