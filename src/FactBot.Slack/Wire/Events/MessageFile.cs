namespace FactBot.Slack.Wire;

/// <summary>A file that hangs on a message.</summary>
internal sealed record MessageFile
{
    /// <summary>The file's id; its contents need a call with the bot's token.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its media type.</summary>
    public string? Mimetype { get; init; }
}
