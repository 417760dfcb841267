namespace FactBot.Domain.Turns;

/// <summary>A turn cannot be carried out yet, because the chat's server has to say something first; it is tried again.</summary>
/// <param name="after">Not before this time has passed; null when nobody knows.</param>
/// <param name="reason">Why, in one sentence.</param>
public sealed class TurnPostponedException(TimeSpan? after, string reason) : Exception(reason)
{
    /// <summary>Not before this time has passed; null when nobody knows.</summary>
    public TimeSpan? After => after;
}
