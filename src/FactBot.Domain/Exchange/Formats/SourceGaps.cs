using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactBot.Domain.Citations;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>
/// Takes note, while facts pass by on their way into an export, of sources that a reader could not find from what is
/// known of them: what is missing for their kind, and dead addresses without an archived copy.
/// </summary>
/// <param name="isThorough">
/// Also ask for the day an online source was looked at where it has a date of its own. Every reference list may want
/// it, few print it: without this, only undated sources are asked for it.
/// </param>
public sealed class SourceGaps(bool isThorough)
{
    private const int MostNamed = 5;

    private readonly SourceNumbering seen = new();
    private readonly List<string> named = [];
    private int count;

    /// <summary>What was found, in at most one sentence; empty when nothing is missing.</summary>
    public ImmutableArray<string> Remarks => count == 0 ? [] :
        [$"Incomplete sources: {string.Join("; ", named)}{(count > named.Count ? FormattableString.Invariant($"; and {count - named.Count} more") : "")}."];

    /// <summary>How many sources lack something.</summary>
    public int Count => count;

    /// <summary>What each source lacks, the first time it comes by.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="found">Told of each source with the fact that cites it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<Fact> Watching(IAsyncEnumerable<Fact> facts, Action<string>? found = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var fact in facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var citation in fact.Citations)
            {
                Look(fact.Id, citation.Source, found);
            }

            yield return fact;
        }
    }

    private void Look(FactId fact, Source source, Action<string>? found)
    {
        var known = seen.Count;
        if (seen.NumberOf(source) <= known || Lacking(source) is not { } lacking)
        {
            return;
        }

        count++;
        var sentence = $"“{Shown.Line(source.DisplayTitle, 60)}” ({fact}) lacks {lacking}";
        found?.Invoke(sentence);
        if (named.Count < MostNamed)
        {
            named.Add(sentence);
        }
    }

    private string? Lacking(Source source)
    {
        var missing = SourceNeeds.InWords(SourceNeeds.MissingIn(source).Where(field => isThorough || field != Field.Accessed || source.Issued is null));
        var dead = source is { IsUrlDead: true, ArchiveUrl: null } ? "an archived copy, and its address is dead" : "";
        return (missing, dead) switch
        {
            ("", "") => null,
            ("", _) => dead,
            (_, "") => missing,
            _ => $"{missing}; {dead}",
        };
    }
}
