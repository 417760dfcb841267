using System.Collections.Immutable;
using FactBot.Domain.Answers;
using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Adds to what words found what meaning finds, where an encoder is configured and answers.</summary>
internal static class MeaningLookup
{
    /// <summary>So many of the nearest facts are read and scored.</summary>
    private const int MostRead = 10;

    /// <summary>The facts that either found, by their joined scores; as they were without an encoder, and when it fails.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="candidates">All that words found, best first.</param>
    /// <param name="ranked">The best of them, scored.</param>
    /// <param name="turn">Whose question it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async ValueTask<ImmutableArray<RankedFact>> JoinAsync(
        AskedQuestion asked, ImmutableArray<RankedCandidate> candidates, ImmutableArray<RankedFact> ranked, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Meaning is not { } meaning)
        {
            return ranked;
        }

        try
        {
            var search = await meaning.SearchForAsync(asked.Question, cancellationToken).ConfigureAwait(false);
            var near = await NearAsync(search, turn, cancellationToken).ConfigureAwait(false);
            if (near.IsEmpty)
            {
                return ranked;
            }

            // A near fact that words found, too, further down, has a score for its words as well.
            var unscored = candidates.Select(one => one.Candidate.Id).Except(ranked.Select(one => one.Fact.Id)).ToHashSet();
            var further = Confidence.Scored(asked, candidates, [.. near.Select(one => one.Fact).Where(fact => unscored.Contains(fact.Id))], turn.Thresholds);
            return Fusion.Join(asked, [.. ranked, .. further], near, turn.Thresholds, await meaning.ThresholdsAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (EncoderUnavailableException)
        {
            // Words answer as ever; the encoder's keeper says in the log and in the health report what is wrong.
            return ranked;
        }
    }

    /// <summary>The nearest facts that the sender may see.</summary>
    private static async ValueTask<ImmutableArray<NearFact>> NearAsync(NearestSearch search, Turn turn, CancellationToken cancellationToken)
    {
        var found = await turn.Store.NearestAsync(turn.Newsroom, search, cancellationToken).ConfigureAwait(false);
        var seen = await AskHandler.SeenAsync([.. found.Select(one => one.Candidate)], turn, cancellationToken).ConfigureAwait(false);
        var likeness = found.ToDictionary(one => one.Candidate.Id);
        var facts = await turn.Store.GetAsync(turn.Newsroom, [.. seen.Take(MostRead).Select(candidate => candidate.Id)], cancellationToken).ConfigureAwait(false);
        return [.. facts.Where(turn.MaySee).Select(fact => new NearFact(fact, likeness[fact.Id]))];
    }
}
