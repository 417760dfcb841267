using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>
/// Writes and reads lists. A list is found by its folded name, so that "Pegasus" and "pegasus" are one; it keeps
/// the spelling it was made with.
/// </summary>
internal static class ListRows
{
    private const string SelectAll =
        """
        select l.name, count(e.id), l.changed_at
        from lists l left join list_entries e on e.list = l.id and e.removed_at is null
        where l.newsroom = ? group by l.id order by l.folded
        """;

    private const string SelectOfMember =
        """
        select l.name, count(e.id), l.changed_at
        from lists l join list_entries e on e.list = l.id and e.removed_at is null
        where l.newsroom = ?1 and l.id in (select list from list_entries where added_by_id = ?2 and removed_at is null)
        group by l.id order by l.folded
        """;

    private const string SelectId = "select id from lists where newsroom = ? and folded = ?";

    private const string SelectName = "select name from lists where id = ?";

    private const string SelectEntries =
        "select f.number from list_entries e join facts f on f.id = e.fact where e.list = ? and e.removed_at is null order by e.id";

    private const string Insert = "insert into lists (newsroom, name, folded, changed_at) values (?, ?, ?, ?)";

    private const string Update = "update lists set changed_at = ? where id = ?";

    private const string InsertEntry =
        "insert into list_entries (list, fact, added_by_id, added_by_name, added_at) values (?, ?, ?, ?, ?) on conflict do nothing";

    private const string RemoveEntry =
        "update list_entries set removed_by_id = ?, removed_by_name = ?, removed_at = ? where list = ? and fact = ? and removed_at is null";

    internal static ImmutableArray<ListSummary> All(Connection connection, long newsroom)
    {
        using var statement = connection.Use(SelectAll);
        return Read(statement.With(newsroom));
    }

    /// <summary>The lists on which somebody has put facts that stand there.</summary>
    internal static ImmutableArray<ListSummary> OfMember(Connection connection, long newsroom, string memberId)
    {
        using var statement = connection.Use(SelectOfMember);
        return Read(statement.With(newsroom).With(memberId));
    }

    private static ImmutableArray<ListSummary> Read(Statement statement)
    {
        var lists = ImmutableArray.CreateBuilder<ListSummary>();
        while (statement.Step())
        {
            lists.Add(new ListSummary(statement.Text(0), (int)statement.Number(1), Values.Instant(statement.Text(2))!.Value));
        }

        return lists.ToImmutable();
    }

    internal static long? Find(Connection connection, long newsroom, string name)
    {
        using var statement = connection.Use(SelectId);
        return statement.With(newsroom).With(TextFolding.Fold(name)).Step() ? statement.Number(0) : null;
    }

    internal static long Make(Connection connection, long newsroom, string name, DateTimeOffset at)
    {
        using var statement = connection.Use(Insert);
        statement.With(newsroom).With(name).With(TextFolding.Fold(name)).With(Values.Of((DateTimeOffset?)at)).Run();
        return connection.LastId;
    }

    internal static FactList Read(Connection connection, long list)
    {
        using var name = connection.Use(SelectName);
        name.With(list).Step();
        var ids = ImmutableArray.CreateBuilder<FactId>();
        using var entries = connection.Use(SelectEntries);
        entries.With(list);
        while (entries.Step())
        {
            ids.Add(new FactId(entries.Number(0)));
        }

        return new FactList(name.Text(0), ids.ToImmutable());
    }

    internal static void Touch(Connection connection, long list, DateTimeOffset at)
    {
        using var statement = connection.Use(Update);
        statement.With(Values.Of((DateTimeOffset?)at)).With(list).Run();
    }

    /// <summary>Puts a fact on a list; false when it stands there already.</summary>
    internal static bool Put(Connection connection, long list, long fact, Member by, DateTimeOffset at)
    {
        using var statement = connection.Use(InsertEntry);
        statement.With(list).With(fact).With(by.Id).With(by.Name).With(Values.Of((DateTimeOffset?)at)).Run();
        return connection.Changes > 0;
    }

    /// <summary>Takes a fact off a list; false when it does not stand there.</summary>
    internal static bool TakeOff(Connection connection, long list, long fact, Member by, DateTimeOffset at)
    {
        using var statement = connection.Use(RemoveEntry);
        statement.With(by.Id).With(by.Name).With(Values.Of((DateTimeOffset?)at)).With(list).With(fact).Run();
        return connection.Changes > 0;
    }
}
