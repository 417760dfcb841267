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
    private const int Compared = 20;
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

        var search = new FactSearch { Terms = [.. words.Take(LongestSearch).Select(word => new SearchTerm(word, 1))], Filters = QuestionFilters.None, Limit = CandidateLimit };
        var found = await turn.Store.SearchAsync(turn.Newsroom, search, cancellationToken).ConfigureAwait(false);

        // Most facts are of one kind, so it is quicker to look at the kind of what was found than to have it looked for.
        ImmutableArray<FactId> alike = [.. found.Candidates.Where(candidate => candidate.Kind == fact.Kind).Take(Compared).Select(candidate => candidate.Id)];
        var facts = await turn.Store.GetAsync(turn.Newsroom, alike, cancellationToken).ConfigureAwait(false);
        return
        [
            .. facts
                .Where(other => turn.MaySee(other) && other.Lifecycle.State != LifecycleState.Retracted && !IsSame(fact, other) && SameValue(fact, other) && Overlap(words, Words(other)) >= Threshold)
                .Take(Most),
        ];
    }

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
