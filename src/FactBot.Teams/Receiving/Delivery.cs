using System.Security.Cryptography;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Receiving;

/// <summary>An activity that has what FactBot needs to answer it, and its bytes.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="ServiceUrl">Where answers go.</param>
/// <param name="ConversationId">Where it happened.</param>
/// <param name="Payload">The JSON as it was received, in UTF-8.</param>
internal sealed record Delivery(Activity Activity, Uri ServiceUrl, string ConversationId, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The tenant it happened in; empty when Teams does not say.</summary>
    internal string Tenant => Activity.ChannelData?.Tenant?.Id ?? Activity.Conversation?.TenantId ?? "";

    /// <summary>What identifies a repeat: the activity's id, else the SHA-256 of its bytes in hexadecimal.</summary>
    internal string Key => Activity.Id is { Length: > 0 } id ? id : Convert.ToHexStringLower(SHA256.HashData(Payload.Span));

    /// <summary>Whether nobody else is in the conversation.</summary>
    internal bool IsPersonal => Activity.Conversation is { ConversationType: "personal" } or { ConversationType: null, IsGroup: not true };
}
