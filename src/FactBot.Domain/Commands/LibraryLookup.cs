using System.Collections.Immutable;
using FactBot.Domain.Drafts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Commands;

/// <summary>Looks up the sources of the library that a draft cites.</summary>
internal static class LibraryLookup
{
    /// <summary>The sources by the marks that the draft names; a mark that means several is nobody's.</summary>
    internal static async ValueTask<ImmutableDictionary<string, LibrarySource>> LibraryAsync(this Turn turn, FactDraft draft, CancellationToken cancellationToken)
    {
        var marks = LibraryCiting.MarksOf(draft);
        if (marks.IsEmpty)
        {
            return ImmutableDictionary<string, LibrarySource>.Empty;
        }

        var found = await turn.Store.SourcesByMarkAsync(turn.Newsroom, marks, cancellationToken).ConfigureAwait(false);
        return found.GroupBy(marked => marked.Mark).Where(group => group.Count() == 1).ToImmutableDictionary(group => group.Key, group => group.First().Found);
    }

    /// <summary>Says which sources came from the library: <c> Its source is @okafor2024harbour of the library.</c></summary>
    internal static string Said(FactDraft draft, ImmutableDictionary<string, LibrarySource> library)
    {
        var keys = Enumerable.Range(0, draft.Citations.Length).Select(number => LibraryCiting.Find(draft, number, library)?.Key).OfType<string>().Distinct().Select(key => "@" + key).ToList();
        return keys.Count == 0 ? "" : $" Cited from the library: {string.Join(", ", keys)}.";
    }
}
