using System.Text.Json;

namespace FactBot.Scenarios.Everywhere;

/// <summary>Reads the JSON of a reply, which the terminal prints and the web chat's page draws.</summary>
internal static class Json
{
    /// <summary>The facts of a reply, best first, and what it says.</summary>
    internal static Shown Shown(JsonElement reply) => new(
        reply.TryGetProperty("facts", out var facts) ? [.. facts.EnumerateArray().Select(fact => fact.GetProperty("id").GetString()!)] : [],
        reply.GetProperty("text").GetString()!);

    /// <summary>The file of a reply.</summary>
    internal static byte[] File(JsonElement reply) => reply.GetProperty("file").GetProperty("base64").GetBytesFromBase64();
}
