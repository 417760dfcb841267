using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Hosting;

/// <summary>What became of the wish for sample facts.</summary>
internal enum SampleOutcome
{
    /// <summary>The store was empty and has them now.</summary>
    Loaded,

    /// <summary>The store has them from before.</summary>
    ThereAlready,

    /// <summary>The store has facts of its own; nothing was mixed in.</summary>
    NotMixedIn,
}

/// <summary>The facts of one news article, for trying FactBot out. They never come to lie among a newsroom's own.</summary>
internal static class SampleFacts
{
    private static readonly Member Keeper = new("sample", "FactBot sample");

    /// <summary>Loads the sample facts into a store that has none.</summary>
    internal static async Task<SampleOutcome> LoadAsync(IFactStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var facts = await ReadAsync(time, cancellationToken);
        if (await store.CountAsync(NewsroomId.Default, cancellationToken) == 0)
        {
            await store.AddManyAsync(NewsroomId.Default, facts, cancellationToken);
            return SampleOutcome.Loaded;
        }

        return await AreInAsync(store, time, cancellationToken) ? SampleOutcome.ThereAlready : SampleOutcome.NotMixedIn;
    }

    /// <summary>Whether a store was begun with the sample facts: its first fact is one of them.</summary>
    internal static async Task<bool> AreInAsync(IFactStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var facts = await ReadAsync(time, cancellationToken);
        await foreach (var first in store.StreamAsync(NewsroomId.Default, cancellationToken))
        {
            return facts.Any(fact => fact.ExternalId is not null && fact.ExternalId == first.ExternalId);
        }

        return false;
    }

    /// <summary>What to tell the person.</summary>
    internal static string Sentence(SampleOutcome outcome) => outcome switch
    {
        SampleOutcome.Loaded => "Sample facts were loaded: they come from one news article and are for trying FactBot out.",
        SampleOutcome.ThereAlready => "This store holds the sample facts from an earlier start.",
        _ => "The sample facts were not loaded: this store has facts of its own, and they are never mixed.",
    };

    private static async Task<ImmutableArray<Fact>> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        using var stream = typeof(SampleFacts).Assembly.GetManifestResourceStream("pegasus.jsonl")!;
        using var reader = new StreamReader(stream);
        var facts = ImmutableArray.CreateBuilder<Fact>();
        await foreach (var line in FactFileReader.ReadAsync(reader, FactFileFormat.JsonLines, new ImportContext(Keeper, time.GetUtcNow()), cancellationToken))
        {
            facts.Add(line.Result.Match(
                read => read.Fact,
                bad => throw new InvalidDataException($"The sample facts, line {line.LineNumber}: {bad.Reason}")));
        }

        return facts.ToImmutable();
    }
}
