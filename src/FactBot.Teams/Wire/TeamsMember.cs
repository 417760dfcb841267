namespace FactBot.Teams.Wire;

/// <summary>A member of a conversation, as the Connector tells of them.</summary>
internal sealed record TeamsMember
{
    /// <summary>The id, <c>29:…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The full name.</summary>
    public string? Name { get; init; }

    /// <summary>The person's object id in Entra.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The person's home tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>; absent with older services.</summary>
    public string? UserRole { get; init; }

    /// <summary>The sign-in name; a guest's holds <c>#EXT#</c>.</summary>
    public string? UserPrincipalName { get; init; }
}
