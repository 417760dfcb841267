using System.Diagnostics;
using FactBot.Domain.Chat;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>
/// FactBot as people have it: texts come in by the product's import and are asked for at the product's door,
/// which is what is timed. The ranking behind the reply is asked for beside it, not timed.
/// </summary>
internal sealed class FactBotEngine : IEngine
{
    private readonly ImportedSet _imported;
    private int _asked;

    private FactBotEngine(ImportedSet imported) => _imported = imported;

    /// <summary>The name in tables.</summary>
    internal const string Title = "FactBot";

    /// <inheritdoc/>
    public string Name => Title;

    /// <summary>Imports the texts of a set into a store of their own.</summary>
    internal static async Task<FactBotEngine> OpenAsync(RetrievalSet set, CancellationToken cancellationToken) =>
        new(await ImportedSet.OpenAsync(set, cancellationToken));

    /// <inheritdoc/>
    public string OnFileAs(string id) => _imported.OnFileAs(id);

    /// <inheritdoc/>
    public async ValueTask<Asked> AskAsync(string text, int limit, CancellationToken cancellationToken)
    {
        // A conversation of its own: nothing refers back to the question before.
        var message = Door.Question(text, $"c{_asked++}");
        var started = Stopwatch.GetTimestamp();
        var reply = await _imported.Desk.Door.HandleAsync(message, cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        var ranking = await ((FactDesk)_imported.Desk.Door).RankingOfAsync(message, cancellationToken);
        return new Asked(
            [.. ranking.Facts.Take(limit).Select(ranked => ranked.Fact.ExternalId!)],
            ranking.Facts.IsEmpty ? double.NegativeInfinity : ranking.Facts[0].Score,
            took)
        {
            Said = new Said(reply.Outcome, reply is AnswerReply { Facts: [var first, ..] } ? first.Fact.ExternalId : null),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _imported.Dispose();
}
