using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>What stands in the elements of a view or a message.</summary>
internal sealed record FormState
{
    /// <summary>By block id, then by action id.</summary>
    [JsonConverter(typeof(StateValuesConverter))]
    [AllowNull]
    public ImmutableDictionary<string, ImmutableDictionary<string, StateValue>> Values { get; init => field = value ?? Nothing; } = Nothing;

    private static ImmutableDictionary<string, ImmutableDictionary<string, StateValue>> Nothing =>
        ImmutableDictionary<string, ImmutableDictionary<string, StateValue>>.Empty;

    /// <summary>What stands in an element; null when the form has no such element.</summary>
    internal StateValue? Find(string blockId, string actionId) => Values.GetValueOrDefault(blockId)?.GetValueOrDefault(actionId);
}
