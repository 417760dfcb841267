using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace FactBot.Teams.Receiving;

/// <summary>A key the Bot Connector signs with.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels it may sign for, such as <c>msteams</c>; empty when it says nothing about channels.</param>
internal sealed record SigningKey(SecurityKey Key, ImmutableArray<string> Endorsements)
{
    /// <summary>The RSA signing keys of a key set, by id. See RFC 7517; endorsements are the Bot Connector's own addition.</summary>
    /// <exception cref="ArgumentException">It is no key set.</exception>
    internal static ImmutableDictionary<string, SigningKey> ReadAll(string json) => new JsonWebKeySet(json).Keys
        .Where(key => key.Kty == "RSA" && key.Kid is { Length: > 0 } && key.Use is null or "sig")
        .DistinctBy(key => key.Kid)
        .ToImmutableDictionary(key => key.Kid, key => new SigningKey(key, EndorsementsOf(key)));

    /// <summary>Whether it may sign for a channel.</summary>
    internal bool Endorses(string? channel) => Endorsements.IsEmpty || (channel is not null && Endorsements.Contains(channel, StringComparer.Ordinal));

    private static ImmutableArray<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];
}
