using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Makes a new generation of the index, page by page, while the current one is asked. Facts beyond the page
/// reached are left to later pages; those before it are kept in step by whoever revises them.
/// </summary>
/// <param name="database">The file.</param>
/// <param name="time">The clock.</param>
internal sealed class IndexRebuild(Database database, TimeProvider time)
{
    private const int PageSize = 2_000;

    /// <summary>Facts written at a time, so that who adds a fact meanwhile waits for few.</summary>
    private const int PageSizeBeside = 250;

    /// <summary>Makes it and lets it be asked. One that another process, or this one before it was stopped, has begun is continued.</summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="afterPage">Called after each page with the generation.</param>
    /// <param name="cancellationToken">Stops it; what was made is continued next time.</param>
    internal void Run(IProgress<double>? progress, Action<long> afterPage, CancellationToken cancellationToken)
    {
        var (generation, isAlone) = database.Write(Continue, cancellationToken);
        var pageSize = isAlone ? PageSize : PageSizeBeside;
        var last = Math.Max(1, database.Read(connection => connection.Number("select max(id) from facts"), cancellationToken));
        database.Write(SourceRows.DeriveAnew, cancellationToken);
        var reached = generation.Reached;
        while (true)
        {
            var page = Prepare(reached, pageSize, cancellationToken);
            var next = database.WriteLazily(connection => Write(connection, generation.Id, reached, page), cancellationToken);
            if (next is null)
            {
                break;
            }

            reached = next.Value;
            progress?.Report(Math.Min(1, reached / (double)last));
            afterPage(generation.Id);
        }

        // What was written lazily must not be lost behind a switch that is not.
        database.Write(_ => true, cancellationToken);
        progress?.Report(1);
    }

    private static (IndexGeneration Generation, bool IsAlone) Continue(Connection connection)
    {
        if (IndexGenerations.Unfinished(connection) is { } unfinished && unfinished.Analysis != SearchText.AnalysisVersion)
        {
            IndexGenerations.Drop(connection);
        }

        return (IndexGenerations.Unfinished(connection) ?? IndexGenerations.Begin(connection), IndexGenerations.Current(connection) is null);
    }

    private List<PreparedFact> Prepare(long after, int size, CancellationToken cancellationToken)
    {
        var facts = database.Read(connection => FactRows.After(connection, after, size), cancellationToken);
        return [.. facts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(fact => new PreparedFact(fact.Newsroom, fact.Row, fact.Fact, IndexedFact.Of(fact.Fact), SameWords.Key(fact.Fact)))];
    }

    /// <summary>Writes a page, or switches when there is nothing more.</summary>
    /// <returns>How far it is then; null when the generation is the current one.</returns>
    private long? Write(Connection connection, long id, long expected, List<PreparedFact> page)
    {
        var generation = IndexGenerations.All(connection).FirstOrDefault(known => known.Id == id)
            ?? throw new OperationCanceledException("Another process makes the index anew.");
        if (generation.IsCurrent)
        {
            return null;
        }

        if (generation.Reached != expected)
        {
            // Another process goes on with it as well.
            return generation.Reached;
        }

        if (page.Count == 0)
        {
            return SwitchUnlessMore(connection, generation);
        }

        foreach (var newsroom in page.GroupBy(fact => fact.Newsroom))
        {
            var index = new IndexWriting(connection, id, newsroom.Key, time.GetUtcNow());
            foreach (var fact in newsroom)
            {
                var now = FactRows.VersionOf(connection, fact.Row) == fact.Fact.Version ? fact : fact.Again(FactRows.At(connection, fact.Row));
                index.Add(now.Fact.Id.Number, now.Row, now.Indexed);
                using var update = connection.Use(FactColumns.UpdateWordsKey);
                update.With(now.WordsKey).With(now.Row).Run();
            }

            index.Finish();
        }

        IndexGenerations.Reach(connection, id, page[^1].Row);
        return page[^1].Row;
    }

    private static long? SwitchUnlessMore(Connection connection, IndexGeneration generation)
    {
        if (connection.Number("select coalesce(max(id), 0) from facts") > generation.Reached)
        {
            return generation.Reached;
        }

        IndexGenerations.Switch(connection, generation.Id);
        return null;
    }

    private sealed record PreparedFact(long Newsroom, long Row, Fact Fact, IndexedFact Indexed, string WordsKey)
    {
        internal PreparedFact Again(Fact now) => new(Newsroom, Row, now, IndexedFact.Of(now), SameWords.Key(now));
    }
}
