namespace FactBot.Slack.Receiving.Http;

/// <summary>How requests from Slack are received.</summary>
internal sealed record HttpReceivingSettings
{
    /// <summary>The app's signing secret, at least one character.</summary>
    public required string SigningSecret { get; init; }

    /// <summary>The largest body that is read.</summary>
    public int MaxBodyBytes { get; init; } = 256 * 1024;

    /// <summary>Leaves the secret out.</summary>
    public override string ToString() => $"{nameof(HttpReceivingSettings)} {{ {nameof(MaxBodyBytes)} = {MaxBodyBytes} }}";
}
