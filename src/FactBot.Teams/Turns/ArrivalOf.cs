using System.Security.Cryptography;
using System.Text;
using FactBot.Domain.Turns;
using FactBot.Teams.Receiving;

namespace FactBot.Teams.Turns;

/// <summary>A delivery as it waits in the inbox, and back.</summary>
internal static class ArrivalOf
{
    /// <summary>The channel's name in the inbox.</summary>
    internal const string Channel = "teams";

    /// <summary>The arrival: its payload is the JSON as it came.</summary>
    internal static Arrival Delivery(Delivery delivery) =>
        new(Channel, $"{delivery.Tenant}:{KeyOf(delivery)}", $"{delivery.Tenant}:{delivery.ConversationId}", delivery.Payload);

    /// <summary>The delivery again.</summary>
    /// <exception cref="InvalidOperationException">It was never one: only what could be read is kept.</exception>
    internal static Delivery Delivery(Arrival arrival) => ActivityReader.TryRead(arrival.Payload, out var delivery, out var fault)
        ? delivery
        : throw new InvalidOperationException($"A kept activity cannot be read: {fault}.");

    /// <summary>Ids of activities are their conversation's; they may be long, and a key may not.</summary>
    private static string KeyOf(Delivery delivery) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{delivery.ConversationId}\n{delivery.Activity.Type}\n{delivery.Key}")));
}
