using System.Collections.Immutable;

namespace FactBot.Store.Sqlite.Index;

/// <summary>The facts of several segments as those of one.</summary>
internal static class MergedDocuments
{
    private const int Gone = -1;

    /// <summary>The facts in the order of their numbers, and for each segment the new place of each document: -1 for one that is superseded.</summary>
    internal static (DocumentTable Documents, int[][] Places) Of(ImmutableArray<LiveSegment> segments)
    {
        var places = segments.Select(segment => new int[segment.Documents.Count]).ToArray();
        var count = 0;
        var documents = DocumentTable.Of(InOrder(segments).Select(document =>
        {
            places[document.Segment][document.Document] = count++;
            return (document.Number, document.Row);
        }));
        for (var i = 0; i < places.Length; i++)
        {
            for (var document = 0; segments[i].Dead is not null && document < places[i].Length; document++)
            {
                if (segments[i].IsDead(document))
                {
                    places[i][document] = Gone;
                }
            }
        }

        return (documents, places);
    }

    private static IEnumerable<(int Segment, int Document, long Number, long Row)> InOrder(ImmutableArray<LiveSegment> segments)
    {
        var queue = new PriorityQueue<(int Segment, int Document), long>();
        for (var i = 0; i < segments.Length; i++)
        {
            Enqueue(i, 0);
        }

        while (queue.TryDequeue(out var next, out var number))
        {
            yield return (next.Segment, next.Document, number, segments[next.Segment].Documents.Row(next.Document));
            Enqueue(next.Segment, next.Document + 1);
        }

        void Enqueue(int segment, int document)
        {
            while (document < segments[segment].Documents.Count && segments[segment].IsDead(document))
            {
                document++;
            }

            if (document < segments[segment].Documents.Count)
            {
                queue.Enqueue((segment, document), segments[segment].Documents.Number(document));
            }
        }
    }
}
