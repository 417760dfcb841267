using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    // The sources go first: they are few beside the facts.
    private const string SelectNumbersBySource =
        """
        select f.number from sources s cross join citations c on c.source = s.id cross join facts f on f.id = c.fact
        where s.newsroom = ? and instr(s.folded, ?) > 0
        """;

    /// <inheritdoc/>
    public ValueTask<SearchResult> SearchAsync(NewsroomId newsroom, FactSearch search, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => index.Read(connection, newsroom) is { } read ? Search(connection, read, search, cancellationToken) : Nothing(search),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableDictionary<string, long>> TermCountsAsync(NewsroomId newsroom, ImmutableArray<string> terms, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                var view = index.Read(connection, newsroom)?.View;
                var counts = ImmutableDictionary.CreateBuilder<string, long>();
                foreach (var term in terms.IsDefault ? [] : terms)
                {
                    counts[term] = view?.Count(term) ?? 0;
                }

                return counts.ToImmutable();
            },
            cancellationToken);

    private SearchResult Search(Connection connection, (NewsroomRow Room, IndexView View) read, FactSearch search, CancellationToken cancellationToken)
    {
        var (room, view) = read;
        var terms = AskedTerm.Of(search.Terms.IsDefault ? [] : search.Terms, view, room.FactCount);
        var filters = new FilterSet(search.Filters, search.Filters.Source is { } source ? NumbersBySource(connection, room.Id, TextFolding.Fold(source)) : null);
        var limit = Math.Max(0, search.Limit);
        var found = index.Search(connection, view, searching => terms.IsEmpty ? searching.Newest(filters, limit) : searching.Best(terms, filters, limit, cancellationToken));
        return new SearchResult
        {
            Candidates = [.. found.Select(fact => CandidateAt(connection, view.Stamp.Generation, fact))],
            FactCount = room.FactCount,
            TermCounts = terms.ToImmutableDictionary(term => term.Term, term => term.Count),
            Spellings = Spellings.Of(terms.Where(term => term.Count == 0).Select(term => term.Term), view),
        };
    }

    private static SearchResult Nothing(FactSearch search) => new()
    {
        Candidates = [],
        FactCount = 0,
        TermCounts = search.Terms.IsDefault ? ImmutableDictionary<string, long>.Empty : search.Terms.Select(term => term.Index).Distinct().ToImmutableDictionary(term => term, _ => 0L),
    };

    private static Candidate CandidateAt(Connection connection, long generation, in FoundFact found)
    {
        var fact = SearchTextRows.Find(connection, generation, found.Row) ?? throw Varint.Damaged();
        return new Candidate(new FactId(found.Number), fact.Text, IndexScore.Of(found.Sum))
        {
            Kind = fact.Kind,
            State = fact.State,
            FirstDay = fact.FirstDay,
            LastDay = fact.LastDay,
        };
    }

    private static SortedSet<long> NumbersBySource(Connection connection, long newsroom, string folded)
    {
        var numbers = new SortedSet<long>();
        using var statement = connection.Use(SelectNumbersBySource);
        statement.With(newsroom).With(folded);
        while (statement.Step())
        {
            numbers.Add(statement.Number(0));
        }

        return numbers;
    }
}
