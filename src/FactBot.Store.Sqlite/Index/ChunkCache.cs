using System.Collections.Concurrent;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Parts of postings that were read, kept up to a number of bytes; those unused for longest go first.</summary>
internal sealed class ChunkCache(long capacity)
{
    private readonly ConcurrentDictionary<(long Segment, int Part), Entry> entries = [];
    private readonly Lock tidying = new();
    private long size;
    private long clock;

    /// <summary>A part, from memory or by reading it.</summary>
    internal byte[] Get(long segment, int part, Func<long, int, byte[]> read)
    {
        if (!entries.TryGetValue((segment, part), out var entry))
        {
            entry = new Entry(read(segment, part));
            if (entries.TryAdd((segment, part), entry))
            {
                Interlocked.Increment(ref clock);
                if (Interlocked.Add(ref size, entry.Data.Length) > capacity)
                {
                    Tidy();
                }
            }
        }

        entry.UsedAt = Volatile.Read(ref clock);
        return entry.Data;
    }

    private void Tidy()
    {
        lock (tidying)
        {
            foreach (var (key, entry) in entries.ToArray().OrderBy(pair => pair.Value.UsedAt))
            {
                if (Volatile.Read(ref size) <= capacity * 3 / 4)
                {
                    return;
                }

                if (entries.TryRemove(key, out _))
                {
                    Interlocked.Add(ref size, -entry.Data.Length);
                }
            }
        }
    }

    private sealed class Entry(byte[] data)
    {
        internal byte[] Data { get; } = data;

        internal long UsedAt { get; set; }
    }
}
