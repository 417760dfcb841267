using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Which list each fact is on, for headings.</summary>
public static class ExportStories
{
    /// <summary>The lists' names by fact; a fact on several lists stands under the first of them by name.</summary>
    public static async ValueTask<ImmutableDictionary<FactId, string>> ReadAsync(IFactStore store, NewsroomId newsroom, CancellationToken cancellationToken)
    {
        var stories = ImmutableDictionary.CreateBuilder<FactId, string>();
        var lists = await store.ListsAsync(newsroom, cancellationToken).ConfigureAwait(false);
        foreach (var summary in lists.OrderBy(list => list.Name, StringComparer.OrdinalIgnoreCase))
        {
            var list = await store.ListAsync(newsroom, summary.Name, cancellationToken).ConfigureAwait(false);
            foreach (var id in list?.Ids ?? [])
            {
                stories.TryAdd(id, summary.Name);
            }
        }

        return stories.ToImmutable();
    }
}
