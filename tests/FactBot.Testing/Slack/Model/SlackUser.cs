namespace FactBot.Testing.Slack;

/// <summary>How somebody belongs to the workspace.</summary>
public enum SlackUserKind
{
    /// <summary>A full member.</summary>
    Member,

    /// <summary>A guest: <c>is_restricted</c>.</summary>
    Guest,

    /// <summary>Somebody of another workspace in a shared channel: <c>is_stranger</c>, with a team of their own.</summary>
    External,

    /// <summary>An app's bot.</summary>
    Bot,
}

/// <summary>Somebody in the workspace.</summary>
public sealed record SlackUser
{
    /// <summary>The id, <c>U…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The handle, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The name people read.</summary>
    public required string RealName { get; init; }

    /// <summary>The workspace they belong to.</summary>
    public required string Team { get; init; }

    /// <summary>How they belong to it.</summary>
    public SlackUserKind Kind { get; init; }

    /// <summary>The address, which only apps with <c>users:read.email</c> see.</summary>
    public string Email => $"{Name}@example.org";
}
