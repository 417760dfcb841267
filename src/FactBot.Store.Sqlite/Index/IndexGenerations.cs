using System.Collections.Immutable;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>All that one version of the analysis made of the facts.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Analysis">Which version made it.</param>
/// <param name="IsCurrent">Whether it is the one that is asked.</param>
/// <param name="Reached">The greatest row of the facts up to which all are in it; only for one that is being made.</param>
internal sealed record IndexGeneration(long Id, int Analysis, bool IsCurrent, long Reached);

/// <summary>Reads and writes generations.</summary>
internal static class IndexGenerations
{
    private const string SelectAll = "select id, analysis, is_current, reached from index_generations order by id";

    private const string Insert = "insert into index_generations (analysis, is_current, reached) values (?, 0, 0)";

    private const string UpdateReached = "update index_generations set reached = ? where id = ?";

    private const string Retire = "delete from index_generations where is_current = 1 and id <> ?";

    private const string MakeCurrent = "update index_generations set is_current = 1 where id = ?";

    private const string DropUnfinished = "delete from index_generations where is_current = 0";

    internal static ImmutableArray<IndexGeneration> All(Connection connection)
    {
        var all = ImmutableArray.CreateBuilder<IndexGeneration>(2);
        using var statement = connection.Use(SelectAll);
        while (statement.Step())
        {
            all.Add(new IndexGeneration(statement.Number(0), (int)statement.Number(1), statement.Number(2) == 1, statement.Number(3)));
        }

        return all.ToImmutable();
    }

    /// <summary>The one that is asked, or null.</summary>
    internal static IndexGeneration? Current(Connection connection) => All(connection).FirstOrDefault(generation => generation.IsCurrent);

    /// <summary>The one that is being made, or null.</summary>
    internal static IndexGeneration? Unfinished(Connection connection) => All(connection).FirstOrDefault(generation => !generation.IsCurrent);

    /// <summary>Begins one of this program's analysis.</summary>
    internal static IndexGeneration Begin(Connection connection)
    {
        using var insert = connection.Use(Insert);
        insert.With(SearchText.AnalysisVersion).Run();
        return new IndexGeneration(connection.LastId, SearchText.AnalysisVersion, IsCurrent: false, 0);
    }

    internal static void Reach(Connection connection, long generation, long fact)
    {
        using var update = connection.Use(UpdateReached);
        update.With(fact).With(generation).Run();
    }

    /// <summary>Makes one the one that is asked; what is left of the other is removed later.</summary>
    internal static void Switch(Connection connection, long generation)
    {
        using (var retire = connection.Use(Retire))
        {
            retire.With(generation).Run();
        }

        using var make = connection.Use(MakeCurrent);
        make.With(generation).Run();
    }

    internal static void Drop(Connection connection)
    {
        using var drop = connection.Use(DropUnfinished);
        drop.Run();
    }
}
