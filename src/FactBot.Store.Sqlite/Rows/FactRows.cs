using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Finds the row of a fact by what names it.</summary>
internal static class FactRows
{
    private const string SelectId = "select id from facts where newsroom = ? and number = ?";

    /// <summary>The condition of <see cref="Candidate.IsGuarded"/> over facts as f.</summary>
    internal static readonly string Guarded =
        $"""
        f.ground_rules <> '{Tokens.Of(GroundRules.OnRecord)}' or f.embargo_until is not null
            or f.audience <> '{Tokens.Of(AudienceKind.Newsroom)}' or f.state = '{Tokens.Of(LifecycleState.Draft)}'
        """;

    private static readonly string SelectIsGuarded = $"select {Guarded} from facts f where f.id = ?";

    private static readonly string SelectByNumber = $"select {FactColumns.Read} from facts f where f.newsroom = ? and f.number = ?";

    private static readonly string SelectByRow = $"select {FactColumns.Read} from facts f where f.id = ?";

    private static readonly string SelectPage = $"select {FactColumns.Read} from facts f where f.newsroom = ? and f.number > ? order by f.number limit ?";

    private static readonly string SelectAfter = $"select {FactColumns.Read}, f.newsroom from facts f where f.id > ? order by f.id limit ?";

    private const string SelectVersion = "select version from facts where id = ?";

    private static readonly string SelectOfMember =
        $"""
        select {FactColumns.Read} from facts f
        where f.id in (select id from facts where newsroom = ?1 and entered_by_id = ?2 union select id from facts where newsroom = ?1 and owner = ?2)
            and (?3 is null or f.review_by <= ?3 or f.state in ('draft', 'hold', 'disputed'))
        order by f.number desc limit ?4
        """;

    /// <summary>See <see cref="Candidate.IsGuarded"/>.</summary>
    internal static bool IsGuarded(Connection connection, long row)
    {
        using var statement = connection.Use(SelectIsGuarded);
        return statement.With(row).Step() && statement.Number(0) == 1;
    }

    /// <summary>The row's id, or null.</summary>
    internal static long? IdOf(Connection connection, long newsroom, FactId id)
    {
        using var statement = connection.Use(SelectId);
        return statement.With(newsroom).With(id.Number).Step() ? statement.Number(0) : null;
    }

    /// <summary>The fact with a number, or null.</summary>
    internal static Fact? Find(Connection connection, long newsroom, FactId id)
    {
        using var statement = connection.Use(SelectByNumber);
        return statement.With(newsroom).With(id.Number).Step() ? FactReading.Fact(statement, connection) : null;
    }

    /// <summary>The fact in a row that exists.</summary>
    internal static Fact At(Connection connection, long row)
    {
        using var statement = connection.Use(SelectByRow);
        return statement.With(row).Step() ? FactReading.Fact(statement, connection) : throw new InvalidDataException("A fact that was found is gone.");
    }

    /// <summary>The facts somebody entered or owns, newest first.</summary>
    internal static ImmutableArray<Fact> OfMember(Connection connection, long newsroom, MemberFacts wanted)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        using var statement = connection.Use(SelectOfMember);
        statement.With(newsroom).With(wanted.MemberId).With(Values.Of(wanted.WaitingOn)).With(wanted.Limit);
        while (statement.Step())
        {
            facts.Add(FactReading.Fact(statement, connection));
        }

        return facts.ToImmutable();
    }

    /// <summary>The facts after a number, in order.</summary>
    internal static List<Fact> Page(Connection connection, long newsroom, FactId after, int size)
    {
        var facts = new List<Fact>(size);
        using var statement = connection.Use(SelectPage);
        statement.With(newsroom).With(after.Number).With(size);
        while (statement.Step())
        {
            facts.Add(FactReading.Fact(statement, connection));
        }

        return facts;
    }

    /// <summary>Facts of every newsroom after a row, in the order of rows.</summary>
    internal static List<(long Newsroom, long Row, Fact Fact)> After(Connection connection, long row, int size)
    {
        var facts = new List<(long, long, Fact)>(size);
        using var statement = connection.Use(SelectAfter);
        statement.With(row).With(size);
        while (statement.Step())
        {
            facts.Add((statement.Number(FactColumns.Count), FactReading.RowId(statement), FactReading.Fact(statement, connection)));
        }

        return facts;
    }

    /// <summary>The version of the fact in a row; 0 when there is none.</summary>
    internal static long VersionOf(Connection connection, long row)
    {
        using var statement = connection.Use(SelectVersion);
        return statement.With(row).Step() ? statement.Number(0) : 0;
    }
}
