namespace FactBot.Teams.Wire;

/// <summary>Somebody in a conversation, the bot included.</summary>
internal sealed record ChannelAccount
{
    /// <summary>Of a person <c>29:…</c>, another for each bot; of a bot <c>28:</c> and its app id.</summary>
    public string? Id { get; init; }

    /// <summary>The name Teams shows.</summary>
    public string? Name { get; init; }

    /// <summary>The person's object id in Entra, the same in every conversation.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The person's home tenant, where Teams says it.</summary>
    public string? TenantId { get; init; }
}
