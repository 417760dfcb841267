namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>What <c>apps.connections.open</c> said. The family is closed.</summary>
internal abstract record SocketAddress
{
    private SocketAddress()
    {
    }

    /// <summary>Where one connection may be opened, soon and once.</summary>
    internal sealed record Open(Uri Url) : SocketAddress
    {
        /// <summary>Leaves the address out: it holds a ticket.</summary>
        public override string ToString() => nameof(Open);
    }

    /// <summary>There is none.</summary>
    /// <param name="Error">Slack's code, or what kept the question from being asked: <c>invalid_auth</c>, <c>ratelimited</c>, <c>no_connection</c> …</param>
    /// <param name="IsWorthRetrying">Whether asking again can help, without somebody changing a setting first.</param>
    internal sealed record Refused(string Error, bool IsWorthRetrying) : SocketAddress;
}
