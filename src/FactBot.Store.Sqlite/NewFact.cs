using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;

namespace FactBot.Store.Sqlite;

/// <summary>A fact to be added, with all that can be worked out before it is its turn to be written.</summary>
/// <param name="Fact">The fact as it came.</param>
/// <param name="WordsKey">See <see cref="SameWords"/>.</param>
/// <param name="WordsDigest">See <see cref="Wording.Digest"/>.</param>
/// <param name="Indexed">What the index has of it.</param>
/// <param name="Sources">The sources of its citations, in their order.</param>
/// <param name="First">Its first revision, sealed for the version it will most likely get.</param>
/// <param name="IsSound">See <see cref="SoundText"/>.</param>
internal sealed record NewFact(Fact Fact, string WordsKey, string WordsDigest, IndexedFact Indexed, ImmutableArray<PreparedSource> Sources, Revision First, bool IsSound)
{
    /// <summary>The first revision of the fact as it was stored.</summary>
    internal Revision FirstRevisionOf(Fact stored) => IsSound && First.Version == stored.Version
        ? First
        : RevisionChain.Seal(stored, stored.Care.EnteredBy, stored.Care.EnteredAt, [], why: null, previousHash: "");
}
