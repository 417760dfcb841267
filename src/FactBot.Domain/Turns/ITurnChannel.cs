using System.Collections.Immutable;

namespace FactBot.Domain.Turns;

/// <summary>A chat, to whoever takes care that everything it delivers is answered.</summary>
public interface ITurnChannel
{
    /// <summary>The chat's name, as in <see cref="Arrival.Channel"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Carries out what arrived and says what to send. After a crash it is asked again and must come to the same:
    /// whatever it writes goes under the arrival's key.
    /// </summary>
    /// <exception cref="TurnPostponedException">It cannot be carried out yet.</exception>
    ValueTask<ImmutableArray<Outgoing>> AnswerAsync(Arrival arrival, CancellationToken cancellationToken);

    /// <summary>What to send when carrying it out failed for good; the sentence says why.</summary>
    ImmutableArray<Outgoing> Apology(Arrival arrival, string sentence);

    /// <summary>Sends one call. Trouble with the chat's server is a result, never an exception.</summary>
    /// <param name="call">The call.</param>
    /// <param name="mayHaveArrived">An earlier try may have been carried out without its answer getting through.</param>
    /// <param name="cancellationToken">Stops it; the call is then tried again later.</param>
    ValueTask<SendResult> SendAsync(Outgoing call, bool mayHaveArrived, CancellationToken cancellationToken);
}

/// <summary>What became of a call. Closed: <see cref="Sent"/>, <see cref="Later"/>, <see cref="Undeliverable"/>.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It was carried out.</summary>
    public sealed record Sent : SendResult;

    /// <summary>It is to be tried again.</summary>
    /// <param name="After">Not before this time has passed; null when the server named none.</param>
    /// <param name="MayHaveArrived">Whether it may have been carried out all the same.</param>
    public sealed record Later(TimeSpan? After, bool MayHaveArrived) : SendResult;

    /// <summary>It will never be carried out.</summary>
    /// <param name="Sentence">Why, and what to change; for the log.</param>
    public sealed record Undeliverable(string Sentence) : SendResult;
}
