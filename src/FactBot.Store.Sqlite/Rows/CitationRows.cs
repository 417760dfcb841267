using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads the citations of a fact.</summary>
internal static class CitationRows
{
    private const string Select =
        "select c.locator_label, c.locator_value, c.excerpt, c.role, c.stance, " + SourceRows.Columns
        + " from citations c join sources s on s.id = c.source where c.fact = ? order by c.ordinal";

    private const string Insert =
        "insert into citations (fact, ordinal, source, locator_label, locator_value, excerpt, role, stance) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private const string Delete = "delete from citations where fact = ?";

    internal static ImmutableArray<Citation> Of(Connection connection, long fact)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        using var statement = connection.Use(Select);
        statement.With(fact);
        while (statement.Step())
        {
            var row = new Row(statement);
            var (label, value, excerpt) = (row.TextOrNull(), row.TextOrNull(), row.TextOrNull());
            var (role, stance) = (Values.TokenOrNull<CitationRole>(row.TextOrNull()), Values.Token<CitationStance>(row.Text()));
            citations.Add(new Citation
            {
                Source = SourceRows.Of(ref row),
                Locator = label is null ? null : new Locator(label, value ?? ""),
                Excerpt = excerpt,
                Role = role,
                Stance = stance,
            });
        }

        return citations.ToImmutable();
    }

    /// <summary>Replaces the citations of a fact; the sources they had stay on file.</summary>
    internal static void Replace(Connection connection, long newsroom, long fact, ImmutableArray<Citation> citations)
    {
        using (var delete = connection.Use(Delete))
        {
            delete.With(fact).Run();
        }

        Add(connection, fact, citations, [.. citations.Select(citation => SourceRows.Prepare(citation.Source))], new SourceWriting(connection, newsroom));
    }

    /// <summary>Adds citations, whose sources were prepared in the same order.</summary>
    internal static void Add(Connection connection, long fact, ImmutableArray<Citation> citations, ImmutableArray<PreparedSource> prepared, SourceWriting sources)
    {
        using var insert = connection.Use(Insert);
        for (var i = 0; i < citations.Length; i++)
        {
            var citation = citations[i];
            insert.With(fact).With(i).With(sources.IdOf(prepared[i]))
                .With(citation.Locator?.Label).With(citation.Locator?.Value).With(citation.Excerpt)
                .With(citation.Role is { } role ? Tokens.Of(role) : null).With(Tokens.Of(citation.Stance)).Run();
        }
    }
}
