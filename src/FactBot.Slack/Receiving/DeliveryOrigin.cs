using System.Security.Cryptography;

namespace FactBot.Slack.Receiving;

/// <summary>What every delivery has.</summary>
/// <param name="TeamId">The workspace of the installation to answer with; empty only where an unknown delivery or an installation in a whole organisation names none.</param>
/// <param name="EnterpriseId">The organisation; null outside Enterprise.</param>
/// <param name="IsEnterpriseInstall">Whether FactBot is installed for the whole organisation.</param>
/// <param name="Key">What identifies a repeat: <c>event_id</c>, else <c>trigger_id</c>, else the SHA-256 of the payload in hexadecimal.</param>
/// <param name="Payload">The JSON as it was received, in UTF-8.</param>
internal sealed record DeliveryOrigin(string TeamId, string? EnterpriseId, bool IsEnterpriseInstall, string Key, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The key of what Slack gives no name: its contents.</summary>
    internal static string KeyOf(ReadOnlyMemory<byte> payload) => Convert.ToHexStringLower(SHA256.HashData(payload.Span));

    /// <summary>The key of what opens a modal at most once.</summary>
    internal static string KeyOf(string? triggerId, ReadOnlyMemory<byte> payload) => triggerId is { Length: > 0 } ? triggerId : KeyOf(payload);
}
