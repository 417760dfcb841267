using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Csl;

/// <summary>One source in the words of CSL: a type and its variables.</summary>
public sealed record CslItem
{
    /// <summary>What cites refer to; unique among the items of a processor.</summary>
    public required string Id { get; init; }

    /// <summary>The CSL type, for example "article-newspaper".</summary>
    public string Type { get; init; } = "document";

    /// <summary>Standard and number variables, by name; values may hold the inline markup of CSL-JSON.</summary>
    public ImmutableDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Name variables, by name.</summary>
    public ImmutableDictionary<string, ImmutableArray<CslName>> Names { get; init; } =
        ImmutableDictionary<string, ImmutableArray<CslName>>.Empty;

    /// <summary>Date variables, by name.</summary>
    public ImmutableDictionary<string, CslDate> Dates { get; init; } = ImmutableDictionary<string, CslDate>.Empty;

    /// <summary>Reads one CSL-JSON object. Members that CSL does not know are left out.</summary>
    /// <param name="json">The object.</param>
    /// <param name="id">The id for an item that brings none.</param>
    /// <exception cref="CslException">It is no object, or there is no id.</exception>
    public static CslItem Read(JsonElement json, string? id = null) => CslJson.ReadItem(json, id);

    /// <summary>Reads a CSL-JSON array of objects.</summary>
    /// <exception cref="CslException">It is no array, or an element is no item.</exception>
    public static ImmutableArray<CslItem> ReadAll(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? [.. json.EnumerateArray().Select(item => Read(item))]
        : throw new CslException("CSL-JSON must be an array of items, for example [{\"id\":\"a\",\"type\":\"book\"}].");

    internal string Text(string variable) => Texts.GetValueOrDefault(variable, "");

    internal ImmutableArray<CslName> NamesOf(string variable) =>
        Names.TryGetValue(variable, out var names) ? names : [];

    internal CslDate? DateOf(string variable) => Dates.GetValueOrDefault(variable);
}
