using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>A view's <c>private_metadata</c>.</summary>
internal static class Metadata
{
    /// <summary>What a state may still grow by while its form is filled in: "add" becomes "add anyway".</summary>
    private const int Growth = 100;

    /// <summary>The metadata, which has to fit.</summary>
    /// <exception cref="ArgumentException">It is longer than Slack takes: what goes in there is short by design.</exception>
    internal static string Fitting(string json) => json.Length <= Limits.PrivateMetadata
        ? json
        : throw new ArgumentException($"A view's metadata has {json.Length} characters; Slack takes {Limits.PrivateMetadata}.", nameof(json));

    /// <summary>Reads metadata; null when it is not of this shape, or longer than any that was ever written.</summary>
    internal static T? TryRead<T>(string? json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var read = string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize(json, type);
            return read is not null && JsonSerializer.Serialize(read, type).Length <= Limits.PrivateMetadata - Growth ? read : null;
        }
        catch (Exception garbage) when (garbage is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
