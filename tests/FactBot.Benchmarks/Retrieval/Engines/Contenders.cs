using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>The engines that stand beside each other.</summary>
internal static class Contenders
{
    /// <summary>The names, FactBot's first.</summary>
    internal static ImmutableArray<string> Names { get; } = [FactBotEngine.Title, "FTS5 raw", "FTS5 stop words", LuceneEngine.Title];

    /// <summary>Opens the wanted engines over the texts of a set.</summary>
    internal static async Task<ImmutableArray<IEngine>> OpenAsync(RetrievalSet set, ImmutableArray<string> wanted, CancellationToken cancellationToken)
    {
        var engines = ImmutableArray.CreateBuilder<IEngine>();
        foreach (var name in Names.Where(wanted.Contains))
        {
            engines.Add(Names.IndexOf(name) switch
            {
                0 => await FactBotEngine.OpenAsync(set, cancellationToken),
                1 => FtsEngine.Over(name, set.Texts, FrozenSet<string>.Empty),
                2 => FtsEngine.Over(name, set.Texts, PlainStopWords.Of(set.IsFrench)),
                _ => LuceneEngine.Over(set.Texts, set.IsFrench),
            });
        }

        return engines.ToImmutable();
    }
}
