using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;

namespace FactBot.Store.Sqlite;

/// <summary>A fact to be added, with all that can be worked out before it is its turn to be written.</summary>
/// <param name="Fact">The fact as it came.</param>
/// <param name="WordsKey">See <see cref="SameWords"/>.</param>
/// <param name="Indexed">What the index has of it.</param>
/// <param name="Sources">The sources of its citations, in their order.</param>
/// <param name="First">Its first revision, sealed for the version it will most likely get.</param>
/// <param name="IsSound">See <see cref="SoundText"/>.</param>
internal sealed record NewFact(Fact Fact, string WordsKey, IndexedFact Indexed, ImmutableArray<PreparedSource> Sources, Revision First, bool IsSound)
{
    /// <summary>Below this many, sharing the work out costs more than it saves.</summary>
    private const int WorthSharing = 32;

    /// <summary>Gets one fact ready.</summary>
    /// <exception cref="ArgumentException">The fact breaks a promise of the domain.</exception>
    internal static NewFact Of(Fact fact)
    {
        Promises.Demand(fact);
        return Prepared(fact, new SourcePreparing());
    }

    /// <summary>Gets facts ready, in order and on all processors, while those before are being written.</summary>
    /// <exception cref="ArgumentException">A fact breaks a promise of the domain.</exception>
    internal static IEnumerable<NewFact> Of(IReadOnlyList<Fact> facts, CancellationToken cancellationToken)
    {
        foreach (var fact in facts)
        {
            Promises.Demand(fact);
        }

        return facts.Count < WorthSharing
            ? Prepared(facts)
            : facts.Chunk(WorthSharing).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(few => Prepared(few).ToArray()).AsEnumerable().SelectMany(few => few);
    }

    /// <summary>The first revision of the fact as it was stored.</summary>
    internal Revision FirstRevisionOf(Fact stored) => IsSound && First.Version == stored.Version ? First : Seal(stored);

    /// <summary>Facts that follow one another often have one source.</summary>
    private static IEnumerable<NewFact> Prepared(IEnumerable<Fact> facts)
    {
        var sources = new SourcePreparing();
        return facts.Select(fact => Prepared(fact, sources));
    }

    private static NewFact Prepared(Fact fact, SourcePreparing sources) => new(
        fact,
        SameWords.Key(fact),
        IndexedFact.Of(fact),
        [.. fact.Citations.Select(citation => sources.Prepare(citation.Source))],
        Seal(fact with { Version = fact.Id == FactId.None ? 1 : Math.Max(1, fact.Version) }),
        SoundText.IsAllOf(fact));

    private static Revision Seal(Fact fact) =>
        RevisionChain.Seal(fact, fact.Care.EnteredBy, fact.Care.EnteredAt, [], why: null, previousHash: "");
}
