using System.Collections.Immutable;
using FactBot.Domain.Chat;
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

    private const string SelectNumbersOfSource =
        """
        select f.number from sources s cross join citations c on c.source = s.id cross join facts f on f.id = c.fact
        where s.id = ? and instr(s.folded, ?) > 0
        """;

    /// <inheritdoc/>
    public ValueTask<SearchResult> SearchAsync(NewsroomId newsroom, FactSearch search, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => index.Read(connection, newsroom) is { } read ? Search(connection, index.Of(newsroom).Sources, read, search, cancellationToken) : Nothing(search),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Dictionary<string, long>> TermCountsAsync(NewsroomId newsroom, ImmutableArray<string> terms, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                ImmutableArray<string> asked = terms.IsDefault ? [] : terms;
                var counts = index.Read(connection, newsroom)?.View.Counts(asked) ?? new long[asked.Length];
                var byTerm = new Dictionary<string, long>(asked.Length);
                for (var i = 0; i < asked.Length; i++)
                {
                    byTerm[asked[i]] = counts[i];
                }

                return byTerm;
            },
            cancellationToken);

    /// <summary>So many times the facts wanted are looked at one by one before all sources are.</summary>
    private const int LookedAtFirst = 20;

    /// <summary>Up to so many sources that can have what is asked for are looked at before any fact is.</summary>
    private const int FewSources = 2_000;

    private const string SelectHasSource =
        "select 1 from citations c cross join sources s on s.id = c.source where c.fact = ? and instr(s.folded, ?) > 0";

    private SearchResult Search(Connection connection, SourceSieve sources, (NewsroomRow Room, IndexView View) read, FactSearch search, CancellationToken cancellationToken)
    {
        var (room, view) = read;
        var terms = AskedTerm.Of(search.Terms.IsDefault ? [] : search.Terms, view, room.FactCount);
        var spellings = search.SpellingWeight > 0
            ? Spellings.Of(terms.Where(term => term is { Count: 0, IsStandIn: false }).Select(term => term.Term), view)
            : ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        if (!spellings.IsEmpty)
        {
            var respelt = spellings.Values.SelectMany(words => words).Select(word => new SearchTerm(word, search.SpellingWeight));
            terms = AskedTerm.Of([.. search.Terms, .. respelt], view, room.FactCount);
        }

        var found = Found(connection, sources, read, search, terms, cancellationToken);
        return new SearchResult
        {
            Candidates = [.. found.Select(fact => CandidateRows.At(connection, view.Stamp.Generation, fact))],
            FactCount = room.FactCount,
            TermCounts = terms.ToImmutableDictionary(term => term.Term, term => term.Count),
            Spellings = spellings,
        };
    }

    private FoundFact[] Found(Connection connection, SourceSieve sources, (NewsroomRow Room, IndexView View) read, FactSearch search, ImmutableArray<AskedTerm> terms, CancellationToken cancellationToken)
    {
        var limit = Math.Max(0, search.Limit);
        if (search.Filters.Source is not { } source)
        {
            return Best(new FilterSet(search.Filters, numbers: null), limit);
        }

        var folded = TextFolding.Fold(source);
        var candidates = sources.Candidates(connection, read.Room.Id, read.View.Stamp.Generation, folded);
        if (candidates is null or { Count: > FewSources })
        {
            // Where many facts have the source, the best that have it are among the best of all.
            var first = Best(new FilterSet(search.Filters, numbers: null), limit * LookedAtFirst);
            var having = first.Where(fact => HasSource(connection, fact.Row, folded)).Take(limit).ToArray();
            if (having.Length == limit || first.Length < limit * LookedAtFirst)
            {
                return having;
            }
        }

        return Best(new FilterSet(search.Filters, candidates is null ? NumbersBySource(connection, read.Room.Id, folded) : NumbersBySource(connection, candidates, folded)), limit);

        FoundFact[] Best(FilterSet filters, int most) => index.Search(
            connection, read.View, searching => terms.IsEmpty ? searching.Newest(filters, most) : searching.Best(terms, filters, most, cancellationToken));
    }

    private static bool HasSource(Connection connection, long row, string folded)
    {
        using var statement = connection.Use(SelectHasSource);
        return statement.With(row).With(folded).Step();
    }

    private static SearchResult Nothing(FactSearch search) => new()
    {
        Candidates = [],
        FactCount = 0,
        TermCounts = search.Terms.IsDefault ? ImmutableDictionary<string, long>.Empty : search.Terms.Select(term => term.Index).Distinct().ToImmutableDictionary(term => term, _ => 0L),
    };

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

    private static SortedSet<long> NumbersBySource(Connection connection, List<long> sources, string folded)
    {
        var numbers = new SortedSet<long>();
        foreach (var source in sources)
        {
            using var statement = connection.Use(SelectNumbersOfSource);
            statement.With(source).With(folded);
            while (statement.Step())
            {
                numbers.Add(statement.Number(0));
            }
        }

        return numbers;
    }
}
