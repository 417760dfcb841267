using System.Text.Json;

namespace FactBot.Teams.Wire;

/// <summary>The value of a <c>composeExtension/fetchTask</c> or <c>composeExtension/submitAction</c>: an action on a message, or in the compose box.</summary>
internal sealed record ExtensionAction
{
    /// <summary>Which action.</summary>
    public string? CommandId { get; init; }

    /// <summary>From where: <c>message</c>, <c>compose</c> or <c>commandBox</c>.</summary>
    public string? CommandContext { get; init; }

    /// <summary>The message the action was chosen on.</summary>
    public MessagePayload? MessagePayload { get; init; }

    /// <summary>What the dialog was sent off with.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>A message of somebody's, as Microsoft Graph writes it.</summary>
internal sealed record MessagePayload
{
    /// <summary>Its id, the milliseconds at which it was posted.</summary>
    public string? Id { get; init; }

    /// <summary>When it was posted.</summary>
    public DateTimeOffset? CreatedDateTime { get; init; }

    /// <summary>Its permanent address.</summary>
    public string? LinkToMessage { get; init; }

    /// <summary>Who wrote it.</summary>
    public MessageAuthor? From { get; init; }

    /// <summary>What it says.</summary>
    public MessageBody? Body { get; init; }
}

/// <summary>Who wrote a message: a person, or an app.</summary>
internal sealed record MessageAuthor
{
    /// <summary>The person.</summary>
    public GraphIdentity? User { get; init; }

    /// <summary>The app.</summary>
    public GraphIdentity? Application { get; init; }
}

/// <summary>A person or an app, as Microsoft Graph names it.</summary>
internal sealed record GraphIdentity
{
    /// <summary>The name.</summary>
    public string? DisplayName { get; init; }
}

/// <summary>The content of a message.</summary>
internal sealed record MessageBody
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The content.</summary>
    public string? Content { get; init; }
}
