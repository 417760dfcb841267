namespace FactBot.Teams.Sending;

/// <summary>Somebody in Teams.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Standing">What they are to the tenant.</param>
internal sealed record TeamsPerson(string Name, Standing Standing);

/// <summary>What somebody is to the tenant of a conversation.</summary>
internal enum Standing
{
    /// <summary>Nobody could say: to be trusted like a guest.</summary>
    Unknown,

    /// <summary>Teams could not be asked; asking again may help.</summary>
    Unreachable,

    /// <summary>One of the tenant's own people.</summary>
    Member,

    /// <summary>A guest in the tenant, somebody anonymous, or somebody of another tenant.</summary>
    Guest,
}
