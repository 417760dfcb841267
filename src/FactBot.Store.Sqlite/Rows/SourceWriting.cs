using System.Buffers.Binary;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Finds or makes the rows of sources within one transaction; one that several facts share is looked up once.</summary>
internal sealed class SourceWriting(Connection connection, long newsroom)
{
    private readonly Dictionary<UInt128, long> known = [];

    /// <summary>The row of a source, made when there is none.</summary>
    internal long IdOf(PreparedSource source)
    {
        // Half of a SHA-256 tells sources apart as surely as keys tell facts apart.
        var key = BinaryPrimitives.ReadUInt128LittleEndian(source.Digest);
        if (!known.TryGetValue(key, out var id))
        {
            id = SourceRows.Find(connection, newsroom, source) ?? SourceRows.Add(connection, newsroom, source);
            known.Add(key, id);
        }

        return id;
    }
}
