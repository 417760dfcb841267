using System.Collections.Immutable;
using System.Text;

namespace FactBot.Teams.Turns;

/// <summary>What a delivery comes to.</summary>
/// <param name="Answer">What an invoke is answered, as JSON; null for an empty answer.</param>
/// <param name="Calls">What is sent besides.</param>
internal sealed record TurnResult(string? Answer, ImmutableArray<TeamsCall> Calls)
{
    /// <summary>Nothing to say.</summary>
    internal static TurnResult Nothing { get; } = new(null, []);

    /// <summary>What is sent instead of <see cref="Answer"/> when nobody waits for that any more.</summary>
    public ImmutableArray<TeamsCall> Instead { get; init; } = [];

    /// <summary>Only calls.</summary>
    internal static TurnResult Of(params ImmutableArray<TeamsCall> calls) => new(null, calls);

    /// <summary>Only an answer.</summary>
    internal static TurnResult Of(string answer) => new(answer, []);

    /// <summary>The answer's bytes.</summary>
    internal ReadOnlyMemory<byte>? Bytes => Answer is null ? null : Encoding.UTF8.GetBytes(Answer);
}
