using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Teams.Wire;

/// <summary>The value of a <c>composeExtension/query</c>: somebody types into the search of the message extension.</summary>
internal sealed record ExtensionQuery
{
    /// <summary>The command; FactBot has one.</summary>
    public string? CommandId { get; init; }

    /// <summary>What was typed, or that nothing was yet: <c>initialRun</c>.</summary>
    [JsonConverter(typeof(ListConverter<QueryParameter>))]
    public ImmutableArray<QueryParameter> Parameters { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Which page.</summary>
    public QueryOptions? QueryOptions { get; init; }
}

/// <summary>One parameter of a query.</summary>
internal sealed record QueryParameter
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its value; for what was typed a text.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>Which results are wanted.</summary>
internal sealed record QueryOptions
{
    /// <summary>How many came before.</summary>
    public int? Skip { get; init; }

    /// <summary>How many at most.</summary>
    public int? Count { get; init; }
}
