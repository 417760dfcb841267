using System.Collections.Immutable;

namespace FactBot.Domain.Turns;

/// <summary>Where chats hand over what they have to answer.</summary>
public interface IInbox
{
    /// <summary>
    /// Takes an arrival into care: when the call returns <see cref="TakeResult.Taken"/>, it survives a crash and
    /// will be answered, in the order of its conversation.
    /// </summary>
    /// <param name="arrival">What arrived.</param>
    /// <param name="underway">What is being done about it already, to be waited for instead of done again; null when nothing is.</param>
    /// <param name="cancellationToken">Stops it before it is taken.</param>
    ValueTask<TakeResult> TakeAsync(Arrival arrival, Task<ImmutableArray<Outgoing>>? underway, CancellationToken cancellationToken);
}

/// <summary>What became of an arrival.</summary>
public enum TakeResult
{
    /// <summary>It is in good hands.</summary>
    Taken,

    /// <summary>It came before; nothing more is done about it.</summary>
    Repeated,

    /// <summary>Too much is waiting; ask for it again later.</summary>
    NoRoom,
}
