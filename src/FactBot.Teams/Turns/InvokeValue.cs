using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>Reads what an invoke is about.</summary>
internal static class InvokeValue
{
    /// <summary>The value; null when it is absent or not as agreed.</summary>
    internal static T? Read<T>(Activity activity, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return activity.Value is { ValueKind: JsonValueKind.Object } value ? value.Deserialize(type) : null;
        }
        catch (Exception garbage) when (garbage is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
