namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>How Socket Mode is kept up.</summary>
internal sealed record SocketModeSettings
{
    /// <summary>How many connections stand at once, 1 to 10: with two, one can be renewed while the other serves.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>Whether an address on this machine will do; only where an API address other than Slack's is configured.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>The largest message that is read.</summary>
    public int MaxFrameBytes { get; init; } = 1024 * 1024;

    /// <summary>How many deliveries of a connection may be under way; one more is left unacknowledged.</summary>
    public int MaxInFlight { get; init; } = 256;

    /// <summary>How long to wait for the greeting of a new connection.</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection that is being replaced is still listened to.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a closing connection waits for acknowledgements under way, and then for Slack's farewell.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(3);
}
