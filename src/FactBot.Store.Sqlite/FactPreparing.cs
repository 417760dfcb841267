using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;

namespace FactBot.Store.Sqlite;

/// <summary>Gets facts ready to be written. Keeps its memory between facts; used by one thread at a time.</summary>
internal sealed class FactPreparing : IDisposable
{
    private readonly WordMemory words = new();
    private readonly JsonRoom room = new();
    private readonly SourcePreparing sources;

    internal FactPreparing() => sources = new SourcePreparing(room);

    /// <summary>Gets one fact ready.</summary>
    internal NewFact Prepare(Fact fact)
    {
        var content = room.Write(fact, static (json, fact) => FactJsonWriter.WriteContent(json, fact));
        var (isSound, contentHash) = (SoundText.IsAllOf(content), RevisionChain.HashOfContent(content));
        var version = fact.Id == FactId.None ? 1 : Math.Max(1, fact.Version);
        return new NewFact(
            fact,
            SameWords.Key(fact),
            fact.Wording.Digest,
            IndexedFact.Of(fact, words),
            [.. fact.Citations.Select(citation => sources.Prepare(citation.Source))],
            RevisionChain.SealFirst(version, fact.Care.EnteredBy, fact.Care.EnteredAt, contentHash, room),
            isSound);
    }

    /// <inheritdoc/>
    public void Dispose() => room.Dispose();
}
