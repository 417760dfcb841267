using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Finds facts on file that say nearly the same as a new one.</summary>
internal static class NearDuplicates
{
    private const double Threshold = 0.8;
    private const int Most = 3;
    private const int CandidateLimit = 60;
    private const int LongestSearch = 60;

    /// <summary>
    /// Facts of the same kind whose statement shares at least four fifths of its words with the new one, and
    /// for figures the value; the very same words from the very same source are left to the store.
    /// </summary>
    internal static async ValueTask<ImmutableArray<Fact>> FindAsync(Fact fact, Turn turn, CancellationToken cancellationToken)
    {
        var words = Words(fact);
        if (words.Count == 0)
        {
            return [];
        }

        var terms = await RarestAsync(words, turn, cancellationToken).ConfigureAwait(false);
        var search = new FactSearch { Terms = [.. terms.Select(word => new SearchTerm(word, 1))], Filters = QuestionFilters.None, Limit = CandidateLimit };
        var found = await turn.Store.SearchAsync(turn.Newsroom, search, cancellationToken).ConfigureAwait(false);

        // Most facts are of one kind, so it is quicker to look at the kind of what was found than to have it looked for.
        ImmutableArray<FactId> alike = [.. found.Candidates.Where(candidate => candidate.Kind == fact.Kind && MayOverlap(words, candidate.Text)).Select(candidate => candidate.Id)];
        var facts = await turn.Store.GetAsync(turn.Newsroom, alike, cancellationToken).ConfigureAwait(false);
        return
        [
            .. facts
                .Where(other => turn.MaySee(other) && other.Lifecycle.State != LifecycleState.Retracted && !IsSame(fact, other) && SameValue(fact, other) && Overlap(words, Words(other)) >= Threshold)
                .Take(Most),
        ];
    }

    /// <summary>The rarer half of the words: what shares four fifths of all shares most of these, and they are the quicker to look for.</summary>
    private static async ValueTask<IEnumerable<string>> RarestAsync(HashSet<string> words, Turn turn, CancellationToken cancellationToken)
    {
        var counts = await turn.Store.TermCountsAsync(turn.Newsroom, [.. words], cancellationToken).ConfigureAwait(false);
        return words.OrderBy(word => counts[word]).Take(Math.Min(LongestSearch, (words.Count + 1) / 2));
    }

    /// <summary>Whether a statement may share enough words, told by its index words, which are its own and those of its original.</summary>
    private static bool MayOverlap(HashSet<string> words, SearchText text) =>
        text.Statement.Split(' ').Distinct().Count(words.Contains) >= Threshold * words.Count;

    private static HashSet<string> Words(Fact fact) => [.. IndexWords.Of(fact.Wording.Text)];

    private static bool IsSame(Fact fact, Fact other) =>
        SameWords.Key(fact) == SameWords.Key(other)
        && fact.Citations.Select(citation => Sources.SourceIdentity.Of(citation.Source))
            .Intersect(other.Citations.Select(citation => Sources.SourceIdentity.Of(citation.Source))).Any();

    private static bool SameValue(Fact fact, Fact other) =>
        (fact as Figure)?.Details.Value == (other as Figure)?.Details.Value;

    private static double Overlap(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        return shared / (double)(left.Count + right.Count - shared);
    }
}
