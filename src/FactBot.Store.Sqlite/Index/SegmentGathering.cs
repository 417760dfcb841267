namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Gathers the facts of one transaction for a segment, on another thread than the one that writes them, which has enough
/// to do. Keeps its memory for the next transaction; used by one at a time.
/// </summary>
internal sealed class SegmentGathering
{
    /// <summary>Facts handed over at a time.</summary>
    private const int GroupSize = 256;

    private readonly SegmentBuilder builder = new();
    private List<AddedFact> group = [];
    private Task gathering = Task.CompletedTask;

    /// <summary>Forgets what was gathered for a transaction before.</summary>
    internal void Begin()
    {
        // One that was rolled back may have left some of it under way.
        ((IAsyncResult)gathering).AsyncWaitHandle.WaitOne();
        (gathering, group) = (Task.CompletedTask, []);
        builder.Clear();
    }

    /// <summary>Adds a fact, once.</summary>
    internal void Add(AddedFact fact)
    {
        group.Add(fact);
        if (group.Count == GroupSize)
        {
            HandOver();
        }
    }

    /// <summary>All that was gathered; good until the next transaction.</summary>
    internal SegmentBuilder Finish()
    {
        HandOver();
        gathering.GetAwaiter().GetResult();
        return builder;
    }

    private void HandOver()
    {
        var full = group;
        group = new List<AddedFact>(GroupSize);
        gathering = gathering.ContinueWith(
            before =>
            {
                before.GetAwaiter().GetResult();
                full.ForEach(fact => builder.Add(fact.Number, fact.Row, fact.Fact));
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }
}

/// <summary>A new fact for the index.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Row">Its row.</param>
/// <param name="Fact">What the index has of it.</param>
internal readonly record struct AddedFact(long Number, long Row, IndexedFact Fact);
