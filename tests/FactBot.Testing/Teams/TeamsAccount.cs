namespace FactBot.Testing.Teams;

/// <summary>Somebody in the tenant.</summary>
/// <param name="Id">The id towards the bot, <c>29:…</c>.</param>
/// <param name="ObjectId">The object id in Entra.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">How they belong to the tenant.</param>
public sealed record TeamsAccount(string Id, string ObjectId, string Name, TeamsAccountKind Kind);

/// <summary>How somebody belongs to the tenant.</summary>
public enum TeamsAccountKind
{
    /// <summary>One of its people.</summary>
    Member,

    /// <summary>A guest in it.</summary>
    Guest,

    /// <summary>Somebody of another tenant, in a shared chat.</summary>
    External,
}
