namespace FactBot.Store.Sqlite.Index;

/// <summary>A fact that was found.</summary>
/// <param name="Sum">Points times impact over all terms.</param>
/// <param name="Number">Its number.</param>
/// <param name="Row">Its row.</param>
internal readonly record struct FoundFact(long Sum, long Number, long Row)
{
    /// <summary>Whether it comes before another: by sum, and among equals the later number.</summary>
    internal bool IsBefore(in FoundFact other) => Sum > other.Sum || (Sum == other.Sum && Number > other.Number);
}

/// <summary>The best of the facts offered: a heap with the least of them on top.</summary>
internal sealed class BestFacts
{
    private readonly List<FoundFact> heap = [];
    private int capacity;

    /// <summary>The sum below which nothing is wanted any more; negative while anything is.</summary>
    internal long Bar => heap.Count < capacity ? -1 : capacity == 0 ? long.MaxValue : heap[0].Sum;

    internal void Clear(int wanted)
    {
        heap.Clear();
        capacity = wanted;
    }

    /// <summary>Whether a fact would be among the best.</summary>
    internal bool Wants(in FoundFact fact) => heap.Count < capacity || (capacity > 0 && fact.IsBefore(heap[0]));

    /// <summary>Takes a fact that is wanted.</summary>
    internal void Take(in FoundFact fact)
    {
        if (heap.Count < capacity)
        {
            heap.Add(fact);
            Rise(heap.Count - 1);
        }
        else
        {
            heap[0] = fact;
            Sink(0);
        }
    }

    /// <summary>The facts, best first.</summary>
    internal FoundFact[] InOrder()
    {
        var all = heap.ToArray();
        Array.Sort(all, (left, right) => left.IsBefore(right) ? -1 : right.IsBefore(left) ? 1 : 0);
        return all;
    }

    private void Rise(int at)
    {
        while (at > 0 && heap[(at - 1) / 2].IsBefore(heap[at]))
        {
            (heap[at], heap[(at - 1) / 2]) = (heap[(at - 1) / 2], heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink(int at)
    {
        while (true)
        {
            var least = (2 * at) + 1;
            if (least >= heap.Count)
            {
                return;
            }

            least = least + 1 < heap.Count && heap[least].IsBefore(heap[least + 1]) ? least + 1 : least;
            if (!heap[at].IsBefore(heap[least]))
            {
                return;
            }

            (heap[at], heap[least]) = (heap[least], heap[at]);
            at = least;
        }
    }
}
