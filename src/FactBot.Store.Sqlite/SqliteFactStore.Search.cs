using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    private static readonly string Weights = $"bm25({string.Join(", ", IndexScore.FieldWeights.ToArray().Select(weight => weight.ToString("0.0#", CultureInfo.InvariantCulture)))})";

    private const string Columns = "f.number, f.kind, f.state, f.first_day, f.last_day, t.statement, t.measure, t.excerpts, t.names, t.roles, t.context";

    private const string Filters =
        """
        f.newsroom = ?1
        and (?2 is null or instr(f.speaker_folded, ?2) > 0)
        and (?3 is null or f.kind = ?3)
        and (?4 is null or f.last_day >= ?4)
        and (?5 is null or f.first_day <= ?5)
        and (?6 is null or f.state = ?6)
        and (?7 is null or exists (select 1 from citations c join sources s on s.id = c.source where c.fact = f.id and instr(s.folded, ?7) > 0))
        and (?8 is null or not exists (select 1 from json_each(?8) tag where coalesce(instr(f.tags_folded, tag.value), 0) = 0))
        """;

    private static readonly string SelectNewest = $"select {Columns}, 0.0 from facts f join search_text t on t.fact = f.id where {Filters} order by f.number desc limit ?9";

    // The index goes first and in order of rank, so that only as many facts are looked at as are wanted.
    private static readonly string SelectBest =
        $"""
        select {Columns}, -fact_search.rank
        from fact_search cross join facts f on f.id = fact_search.rowid cross join search_text t on t.fact = f.id
        where fact_search match ?10 and fact_search.rank match ?11 and {Filters}
        order by fact_search.rank limit ?9
        """;

    /// <inheritdoc/>
    public ValueTask<SearchResult> SearchAsync(NewsroomId newsroom, FactSearch search, CancellationToken cancellationToken) =>
        database.ReadAsync(connection =>
        {
            ImmutableArray<string> terms = search.Terms.IsDefaultOrEmpty ? [] : [.. search.Terms.Select(term => term.Index).Distinct()];
            var counts = terms.ToImmutableDictionary(term => term, term => Vocabulary.Count(connection, term));
            var room = NewsroomRow.Find(connection, newsroom);
            return new SearchResult
            {
                Candidates = room is null ? [] : Candidates(connection, room.Id, search, terms),
                FactCount = room?.FactCount ?? 0,
                TermCounts = counts,
                Spellings = Vocabulary.Spellings(connection, [.. terms.Where(term => counts[term] == 0)]),
            };
        }, cancellationToken);

    private static ImmutableArray<Candidate> Candidates(Connection connection, long newsroom, FactSearch search, ImmutableArray<string> terms)
    {
        using var statement = connection.Use(terms.IsEmpty ? SelectNewest : SelectBest);
        BindFilters(statement.With(newsroom), search.Filters).With(Math.Max(0, search.Limit));
        if (!terms.IsEmpty)
        {
            statement.With(string.Join(" OR ", terms.Select(Quoted))).With(Weights);
        }

        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        while (statement.Step())
        {
            candidates.Add(CandidateAt(statement));
        }

        return candidates.ToImmutable();
    }

    private static Candidate CandidateAt(Statement statement) => new(new FactId(statement.Number(0)), SearchTextRows.Read(statement, 5), statement.Real(11))
    {
        Kind = Values.Token<FactKind>(statement.Text(1)),
        State = Values.Token<LifecycleState>(statement.Text(2)),
        FirstDay = Values.Day(statement.TextOrNull(3)),
        LastDay = Values.Day(statement.TextOrNull(4)),
    };

    private static Statement BindFilters(Statement statement, QuestionFilters filters) => statement
        .With(Folded(filters.By))
        .With(filters.Kind is { } kind ? Tokens.Of(kind) : null)
        .With(Values.Of(filters.Since))
        .With(Values.Of(filters.Until))
        .With(filters.Status is { } status ? Tokens.Of(status) : null)
        .With(Folded(filters.Source))
        .With(filters.Tags.IsDefaultOrEmpty ? null : Values.Of([.. filters.Tags.Select(DerivedColumns.Tag)]));

    private static string? Folded(string? text) => text is null ? null : TextFolding.Fold(text);

    /// <summary>A term as an FTS5 string, in which nothing has a meaning (SQLite, "FTS5 Strings").</summary>
    private static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')}\"";
}
