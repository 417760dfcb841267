using System.Runtime.CompilerServices;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Reading;

/// <summary>Puts facts in the order in which they are read: as they come, or by group.</summary>
internal static class FactGroups
{
    /// <summary>The facts, each with the heading it stands under; null where there are no groups.</summary>
    internal static async IAsyncEnumerable<(string? Heading, Fact Fact)> ReadAsync(ExportJob job, DocumentWords words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (job.Wishes.GroupBy is not { } grouping)
        {
            await foreach (var fact in job.Facts.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                yield return (null, fact);
            }

            yield break;
        }

        var groups = new List<(string Heading, List<Fact> Facts)>();
        await foreach (var fact in job.Facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var heading = HeadingOf(fact, grouping, job, words) ?? words.Others;
            var group = groups.FindIndex(known => known.Heading == heading);
            if (group < 0)
            {
                group = groups.Count;
                groups.Add((heading, []));
            }

            groups[group].Facts.Add(fact);
        }

        // Groups stand in the order of their first fact, so that a growing list adds below; the rest comes last.
        foreach (var (heading, facts) in groups.OrderBy(group => group.Heading == words.Others))
        {
            foreach (var fact in facts)
            {
                yield return (heading, fact);
            }
        }
    }

    private static string? HeadingOf(Fact fact, ExportGrouping grouping, ExportJob job, DocumentWords words) => grouping switch
    {
        ExportGrouping.Kind => fact.Match(_ => words.Kinds[0], _ => words.Kinds[1], _ => words.Kinds[2]),
        ExportGrouping.Story => job.Stories.GetValueOrDefault(fact.Id),
        _ => fact.Care.Tags.FirstOrDefault(tag => !string.IsNullOrWhiteSpace(tag)),
    };
}
