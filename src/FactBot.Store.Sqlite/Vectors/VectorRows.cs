using System.Runtime.InteropServices;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Vectors;

/// <summary>A model of which there are vectors in the file.</summary>
internal readonly record struct VectorModel(long Id, int Dimension);

/// <summary>Writes and reads vectors.</summary>
internal static class VectorRows
{
    private const string SelectModel = "select id from vector_models where name = ? and dimension = ?";

    private const string InsertModel = "insert into vector_models (name, dimension) values (?, ?)";

    private const string SelectModels = "select id, dimension from vector_models where name = ?";

    // Only while the fact is still of the version that was encoded.
    private const string Insert =
        """
        insert into vectors (model, newsroom, fact, version, scale, data)
        select ?, f.newsroom, f.id, f.version, ?, ? from facts f where f.newsroom = ? and f.number = ? and f.version = ?
        on conflict (fact, model) do nothing
        """;

    private const string SelectNewest = "select coalesce(max(id), 0) from vectors";

    private const string SelectSince = "select id, newsroom, scale, data from vectors where id > ? and model = ? order by id";

    private const string SelectFact = "select v.fact, f.number from vectors v join facts f on f.id = v.fact where v.id = ?";

    private const string CountOfModel = "select count(*) from vectors where model = ?";

    private const string DeleteOthers = "delete from vectors where id in (select v.id from vectors v join vector_models m on m.id = v.model where m.name <> ? limit ?)";

    private const string DeleteEmptyModels = "delete from vector_models where name <> ? and not exists (select 1 from vectors v where v.model = vector_models.id)";

    // By the index of numbers, which is small beside the facts.
    private const string SelectUnencoded =
        """
        select f.id, f.newsroom, f.number from facts f
        where (f.newsroom, f.number) > (?, ?)
            and not exists (select 1 from vectors v join vector_models m on m.id = v.model where v.fact = f.id and m.name = ?)
        order by f.newsroom, f.number limit ?
        """;

    internal static VectorModel? Find(Connection connection, string name, int dimension)
    {
        using var statement = connection.Use(SelectModel);
        return statement.With(name).With(dimension).Step() ? new VectorModel(statement.Number(0), dimension) : null;
    }

    internal static VectorModel FindOrMake(Connection connection, string name, int dimension)
    {
        if (Find(connection, name, dimension) is { } known)
        {
            return known;
        }

        using var insert = connection.Use(InsertModel);
        insert.With(name).With(dimension).Run();
        return new VectorModel(connection.LastId, dimension);
    }

    /// <summary>Keeps a vector; false when its fact is of another version now, is gone, or has one.</summary>
    internal static bool Add(Connection connection, VectorModel model, long newsroom, FactVector vector)
    {
        var small = QuantisedVector.Of(vector.Values.Span);
        using var insert = connection.Use(Insert);
        insert.With(model.Id).WithReal(small.Scale).With(small.Bytes).With(newsroom).With(vector.Fact.Number).With(vector.Version).Run();
        return connection.Changes > 0;
    }

    internal static long Newest(Connection connection) => connection.Number(SelectNewest);

    /// <summary>Hands over the vectors of a model behind one, in the order they were kept.</summary>
    internal static void Since(Connection connection, VectorModel model, long after, VectorTaking take)
    {
        using var statement = connection.Use(SelectSince);
        statement.With(after).With(model.Id);
        while (statement.Step())
        {
            var data = MemoryMarshal.Cast<byte, sbyte>(statement.Bytes(3));
            if (data.Length != model.Dimension)
            {
                throw new InvalidDataException("A vector is not as long as its model's are; factbot doctor tells more.");
            }

            take(statement.Number(0), statement.Number(1), (float)statement.Real(2), data);
        }
    }

    /// <summary>Takes one vector of a newsroom.</summary>
    internal delegate void VectorTaking(long id, long newsroom, float scale, ReadOnlySpan<sbyte> parts);

    /// <summary>The fact of a vector, by row and number; null when the vector is gone.</summary>
    internal static (long Row, long Number)? FactOf(Connection connection, long id)
    {
        using var statement = connection.Use(SelectFact);
        return statement.With(id).Step() ? (statement.Number(0), statement.Number(1)) : null;
    }

    internal static long Count(Connection connection, string name)
    {
        var models = new List<long>();
        using (var statement = connection.Use(SelectModels))
        {
            statement.With(name);
            while (statement.Step())
            {
                models.Add(statement.Number(0));
            }
        }

        return models.Sum(model =>
        {
            using var count = connection.Use(CountOfModel);
            return count.With(model).Step() ? count.Number(0) : 0;
        });
    }

    internal static int ForgetOthers(Connection connection, string name, int limit)
    {
        using (var delete = connection.Use(DeleteOthers))
        {
            delete.With(name).With(limit).Run();
        }

        var forgotten = connection.Changes;
        if (forgotten < limit)
        {
            using var models = connection.Use(DeleteEmptyModels);
            models.With(name).Run();
        }

        return forgotten;
    }

    /// <summary>The facts behind one that have no vector of a model.</summary>
    internal static List<(long Row, long Newsroom)> Unencoded(Connection connection, string model, (long Newsroom, long Number) after, bool openOnly, int limit)
    {
        var found = new List<(long, long)>();
        using var statement = connection.Use(SelectUnencoded);
        statement.With(after.Newsroom).With(after.Number).With(model).With(openOnly ? -1 : limit);
        while (found.Count < limit && statement.Step())
        {
            if (!openOnly || !FactRows.IsGuarded(connection, statement.Number(0)))
            {
                found.Add((statement.Number(0), statement.Number(1)));
            }
        }

        return found;
    }
}
