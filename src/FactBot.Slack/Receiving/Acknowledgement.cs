namespace FactBot.Slack.Receiving;

/// <summary>What Slack is told about a delivery, within three seconds of it.</summary>
/// <param name="IsTaken">Whether the delivery is in good hands; when not, Slack is asked to deliver it again (503, or no acknowledgement on a socket).</param>
/// <param name="Json">UTF-8 JSON to send along: the answer to a slash command, a <c>response_action</c>; null for an empty acknowledgement.</param>
internal readonly record struct Acknowledgement(bool IsTaken, ReadOnlyMemory<byte>? Json = null)
{
    /// <summary>Taken, with nothing to say.</summary>
    internal static Acknowledgement Taken { get; } = new(true);

    /// <summary>There is no room at the moment.</summary>
    internal static Acknowledgement NoRoom { get; } = new(false);
}
