using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Index;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    /// <summary>Up to this many facts a new index is made before the store opens; with more it is made while the old one answers.</summary>
    private const int MadeAtOnce = 20_000;

    private const string CountFacts = "select coalesce(sum(fact_count), 0) from newsrooms";

    /// <summary>
    /// Makes anew everything that is stored only to find facts by, while the store goes on answering and taking
    /// facts: until the new index is whole, the old one is asked. Opening does it by itself when the analysis of
    /// texts has changed; otherwise it is needed only when the doctor finds the index out of step.
    /// </summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellationToken">Stops it; the index is then as it was.</param>
    public void Reindex(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        upkeep.DropUnfinished(cancellationToken);
        upkeep.Rebuild(progress, cancellationToken);
    }

    /// <summary>
    /// Does at once what is otherwise done in the background now and then: takes what is new into the index's
    /// segments, makes few large ones of many small ones, and empties the log.
    /// </summary>
    /// <param name="cancellationToken">Stops it; the index answers as before.</param>
    public void Tidy(CancellationToken cancellationToken)
    {
        upkeep.Tidy(isThorough: true, cancellationToken);
        database.EmptyLog(cancellationToken);
    }

    /// <summary>What the background does now and then, for tests that cannot wait for it, nor for so many segments.</summary>
    internal void Merge() => upkeep.Tidy(isThorough: false, CancellationToken.None, fewest: 2);

    private void BringIndexUpToDate(int madeAtOnce)
    {
        var current = database.Read(IndexGenerations.Current, CancellationToken.None);
        if (current is null || (current.Analysis != SearchText.AnalysisVersion && CountAll() <= madeAtOnce))
        {
            upkeep.Rebuild(progress: null, CancellationToken.None);
        }
        else if (current.Analysis != SearchText.AnalysisVersion)
        {
            upkeep.Begin();
        }
        else
        {
            upkeep.BeginLoading();
        }
    }

    private long CountAll() => database.Read(connection => connection.Number(CountFacts), CancellationToken.None);
}
