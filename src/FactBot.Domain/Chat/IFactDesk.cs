namespace FactBot.Domain.Chat;

/// <summary>The one door: every channel brings its messages here and renders what comes back.</summary>
public interface IFactDesk
{
    /// <summary>
    /// Carries out one message. Bad input and "nothing on file" are replies; only a store that cannot be
    /// reached throws (<see cref="Storage.StoreUnavailableException"/>), and a token that is cancelled.
    /// </summary>
    ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a message refers to the last answer of its conversation ("cite it", "and who said that?"), so that
    /// it is meant for FactBot even where nobody named it.
    /// </summary>
    bool RefersBack(Message message);
}
