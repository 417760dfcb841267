using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

/// <summary>Adds facts to one newsroom within one transaction.</summary>
/// <param name="connection">The transaction.</param>
/// <param name="newsroom">The newsroom.</param>
/// <param name="at">The time.</param>
/// <param name="room">See <see cref="IndexWriting"/>.</param>
internal sealed class FactWriting(Connection connection, NewsroomRow newsroom, DateTimeOffset at, SegmentGathering? room = null)
{
    /// <summary>
    /// The greatest number a fact may bring along. One imported with an absurd number gets the next in order, so
    /// that nobody can use up the numbers.
    /// </summary>
    private const long GreatestNumberKept = 1_000_000_000_000;

    private const string SelectByKey = "select id from facts where newsroom = ? and key = ?";

    private const string SelectByExternalId = "select id from facts where newsroom = ? and external_id = ?";

    private const string SelectHasWords = "select 1 from facts where newsroom = ? and words_key = ? limit 1";

    // Left to itself SQLite walks all facts by number, to have them in order.
    private const string SelectBySameWords =
        """
        select f.id, s.identity
        from facts f indexed by facts_words_key cross join citations c on c.fact = f.id cross join sources s on s.id = c.source
        where f.newsroom = ? and f.words_key = ? and f.state <> 'retracted' order by f.number
        """;

    private readonly IndexWriting index = new(connection, IndexGenerations.Current(connection)!.Id, newsroom.Id, at, room);
    private readonly SourceWriting sources = new(connection, newsroom.Id);
    private NewsroomRow newsroom = newsroom;

    /// <summary>Adds a fact unless it is on file already.</summary>
    internal AddResult Add(NewFact fact, string? idempotencyKey)
    {
        if (IdempotencyKeys.Find(connection, newsroom.Id, idempotencyKey) is { } before)
        {
            return new AddResult.Repeated(FactRows.At(connection, before));
        }

        // A retracted fact repeats nothing: it is the record of a mistake, also when it comes in by import.
        if (fact.Fact.Lifecycle.State != LifecycleState.Retracted && SameWordsFromSameSource(fact) is { } twin)
        {
            return new AddResult.AlreadyOnFile(FactRows.At(connection, WithSameName(fact.Fact) ?? twin));
        }

        if (Insert(Numbered(fact.Fact), fact) is not var (row, stored))
        {
            return new AddResult.AlreadyOnFile(FactRows.At(connection, WithSameName(fact.Fact)!.Value));
        }

        IdempotencyKeys.Add(connection, newsroom.Id, idempotencyKey, row);
        newsroom = newsroom with { LastNumber = Math.Max(newsroom.LastNumber, stored.Id.Number), FactCount = newsroom.FactCount + 1 };
        return new AddResult.Added(stored);
    }

    /// <summary>Writes what was counted; without it the transaction must not be committed.</summary>
    /// <returns>The state of the index then.</returns>
    internal IndexStamp Finish()
    {
        newsroom.SaveCounters(connection);
        return index.Finish();
    }

    /// <summary>The row of a fact that holds an external id, or null.</summary>
    internal static long? WithExternalId(Connection connection, long newsroom, string externalId)
    {
        using var statement = connection.Use(SelectByExternalId);
        return statement.With(newsroom).With(externalId).Step() ? statement.Number(0) : null;
    }

    /// <summary>The row of a fact with the same key, else external id.</summary>
    private long? WithSameName(Fact fact)
    {
        using (var byKey = connection.Use(SelectByKey))
        {
            if (byKey.With(newsroom.Id).With(Values.Of(fact.Key)).Step())
            {
                return byKey.Number(0);
            }
        }

        return fact.ExternalId is { } externalId ? WithExternalId(connection, newsroom.Id, externalId) : null;
    }

    private long? SameWordsFromSameSource(NewFact fact)
    {
        // Hardly any fact has a twin, and asking for one alone costs a fraction of asking for its sources.
        using (var any = connection.Use(SelectHasWords))
        {
            if (!any.With(newsroom.Id).With(fact.WordsKey).Step())
            {
                return null;
            }
        }

        using var statement = connection.Use(SelectBySameWords);
        statement.With(newsroom.Id).With(fact.WordsKey);
        while (statement.Step())
        {
            var identity = statement.Text(1);
            if (fact.Sources.Any(source => source.Identity == identity))
            {
                return statement.Number(0);
            }
        }

        return null;
    }

    private Fact Numbered(Fact fact)
    {
        var isKept = fact.Id.Number is > 0 and <= GreatestNumberKept
            && (fact.Id.Number > newsroom.LastNumber || FactRows.IdOf(connection, newsroom.Id, fact.Id) is null);
        return isKept
            ? fact with { Version = Math.Max(1, fact.Version) }
            : fact with { Id = new FactId(newsroom.LastNumber + 1), Version = 1 };
    }

    /// <summary>Writes a fact; null when its key or external id is taken.</summary>
    private (long Row, Fact Stored)? Insert(Fact numbered, NewFact fact)
    {
        using (var insert = connection.Use(FactColumns.Insert))
        {
            insert.With(newsroom.Id).With(numbered.Id.Number).Bind(numbered, fact.WordsKey, fact.WordsDigest).Run();
            if (connection.Changes == 0)
            {
                return null;
            }
        }

        var row = connection.LastId;
        CitationRows.Add(connection, row, numbered.Citations, fact.Sources, sources);
        var stored = fact.IsSound ? numbered : FactRows.At(connection, row);
        RevisionRows.Append(connection, row, fact.FirstRevisionOf(stored));
        index.Add(stored.Id.Number, row, fact.IsSound ? fact.Indexed : IndexedFact.Of(stored));
        return (row, stored);
    }
}
