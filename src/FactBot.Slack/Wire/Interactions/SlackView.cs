namespace FactBot.Slack.Wire;

/// <summary>A modal or a Home tab as Slack describes it; see docs.slack.dev/reference/views.</summary>
internal sealed record SlackView
{
    /// <summary>Names the view to <c>views.update</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string? Type { get; init; }

    /// <summary>What FactBot called this kind of view.</summary>
    public string? CallbackId { get; init; }

    /// <summary>What FactBot wrote on its back, up to 3000 characters.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>Guards against overwriting a newer version.</summary>
    public string? Hash { get; init; }

    /// <summary>The lowest view of the stack.</summary>
    public string? RootViewId { get; init; }

    /// <summary>The view below.</summary>
    public string? PreviousViewId { get; init; }

    /// <summary>FactBot's own name for this very view.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The workspace of the person who sees it.</summary>
    public string? TeamId { get; init; }

    /// <summary>The workspace whose installation opened it: the one to answer with.</summary>
    public string? AppInstalledTeamId { get; init; }

    /// <summary>What stands in its elements.</summary>
    public FormState? State { get; init; }
}
