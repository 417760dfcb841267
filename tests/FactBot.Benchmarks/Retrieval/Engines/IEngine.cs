using System.Collections.Immutable;
using FactBot.Domain.Chat;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>What an engine makes of a question.</summary>
/// <param name="Ids">The ids of the texts, best first, each once.</param>
/// <param name="Score">The score of the first; negative infinity when there is none.</param>
/// <param name="Took">How long the engine took.</param>
internal sealed record Asked(ImmutableArray<string> Ids, double Score, TimeSpan Took)
{
    /// <summary>What it said by itself, where it decides whether to say anything.</summary>
    internal Said? Said { get; init; }
}

/// <summary>A reply of an engine that decides for itself.</summary>
/// <param name="Outcome">Found, did you mean, nothing; anything else when the text was not taken for a question.</param>
/// <param name="First">The id of the first text it shows.</param>
internal sealed record Said(Outcome Outcome, string? First);

/// <summary>Something that finds texts for a question.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>What it is called in tables.</summary>
    string Name { get; }

    /// <summary>The id under which a text is on file: that of an equal text where the engine keeps equal ones once.</summary>
    string OnFileAs(string id) => id;

    /// <summary>Asks.</summary>
    /// <param name="text">The question.</param>
    /// <param name="limit">How many texts at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<Asked> AskAsync(string text, int limit, CancellationToken cancellationToken);
}
