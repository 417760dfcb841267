namespace FactBot.Teams.Wire;

/// <summary>What Teams adds to an activity.</summary>
internal sealed record TeamsChannelData
{
    /// <summary>The tenant it happened in.</summary>
    public IdOnly? Tenant { get; init; }

    /// <summary>The team, in a channel.</summary>
    public NamedId? Team { get; init; }

    /// <summary>The channel.</summary>
    public NamedId? Channel { get; init; }

    /// <summary><c>editMessage</c>, <c>teamMemberAdded</c> …</summary>
    public string? EventType { get; init; }
}

/// <summary>Something of which only the id is told.</summary>
internal sealed record IdOnly
{
    /// <summary>The id, not always a GUID.</summary>
    public string? Id { get; init; }
}

/// <summary>Something with a name.</summary>
internal sealed record NamedId
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }
}
