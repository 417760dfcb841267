using System.Collections.Immutable;

namespace FactBot.Domain.Turns;

/// <summary>
/// Where turns wait until they are answered, so that a crash loses none. Throws
/// <see cref="Storage.StoreUnavailableException"/> when the medium fails; what returned survives a power cut.
/// </summary>
public interface ITurnStore
{
    /// <summary>Keeps an arrival; null when its key was kept before.</summary>
    ValueTask<StoredTurn?> KeepAsync(Arrival arrival, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The turns that are not closed, in the order in which they arrived.</summary>
    ValueTask<ImmutableArray<StoredTurn>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what a turn came to: the calls to send, in order.</summary>
    ValueTask AnswerAsync(long id, ImmutableArray<Outgoing> calls, CancellationToken cancellationToken);

    /// <summary>Notes that so many of the calls have been sent.</summary>
    ValueTask SentAsync(long id, int count, CancellationToken cancellationToken);

    /// <summary>Ends a turn: its payload and calls are forgotten, its key is kept.</summary>
    ValueTask CloseAsync(long id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Forgets the keys of turns closed before an instant.</summary>
    ValueTask ForgetAsync(DateTimeOffset closedBefore, CancellationToken cancellationToken);
}

/// <summary>A turn as it waits.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Arrival">What arrived.</param>
/// <param name="ArrivedAt">When.</param>
/// <param name="Calls">What it came to; null while it is not carried out.</param>
/// <param name="Sent">How many of the calls have been sent.</param>
public sealed record StoredTurn(long Id, Arrival Arrival, DateTimeOffset ArrivedAt, ImmutableArray<Outgoing>? Calls, int Sent);
