namespace FactBot.Slack.Wire;

/// <summary>What is read of a payload or an inner event before it is known what it is.</summary>
internal sealed record Discriminator
{
    /// <summary>The member that tells one kind from another.</summary>
    public string? Type { get; init; }

    /// <summary>The workspace, where the outermost object names it.</summary>
    public string? TeamId { get; init; }
}
