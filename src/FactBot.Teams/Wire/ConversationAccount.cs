namespace FactBot.Teams.Wire;

/// <summary>A chat, or a thread of a channel.</summary>
internal sealed record ConversationAccount
{
    /// <summary><c>a:…</c> for one person, <c>19:…@thread.v2</c> for a group, <c>19:…@thread.tacv2;messageid=…</c> for a thread of a channel.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant of the conversation.</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether there are others in it.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Its name, where it has one.</summary>
    public string? Name { get; init; }
}
