namespace FactBot.Teams.Receiving;

/// <summary>What a bearer token is worth. Closed: <see cref="Genuine"/>, <see cref="Refused"/>, <see cref="Unknown"/>.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <summary>The Bot Connector made it for this bot, and it is still good.</summary>
    /// <param name="ServiceUrl">Its claim <c>serviceurl</c>.</param>
    /// <param name="Key">The key it is signed with.</param>
    internal sealed record Genuine(string? ServiceUrl, SigningKey Key) : TokenVerdict
    {
        /// <summary>Whether the activity that came with it may: from the same service, over a channel the key may sign for.</summary>
        internal bool Covers(Delivery delivery) =>
            ServiceUrl is not null
            && string.Equals(ServiceUrl.TrimEnd('/'), delivery.Activity.ServiceUrl?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            && Key.Endorses(delivery.Activity.ChannelId);
    }

    /// <summary>It is not.</summary>
    /// <param name="Reason">Why, as half a sentence; for the log only.</param>
    internal sealed record Refused(string Reason) : TokenVerdict;

    /// <summary>Nobody can tell, because the keys cannot be had.</summary>
    internal sealed record Unknown : TokenVerdict;
}
