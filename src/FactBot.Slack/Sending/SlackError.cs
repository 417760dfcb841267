using System.Collections.Immutable;

namespace FactBot.Slack.Sending;

/// <summary>Why Slack did not carry out a call; trying it again changes nothing.</summary>
internal sealed record SlackError
{
    /// <summary>What was called: a Web API method, <c>response_url</c> or <c>upload_url</c>.</summary>
    internal required string Method { get; init; }

    /// <summary>Slack's code, such as <c>channel_not_found</c>; <c>http_404</c> and the like when there was only a status.</summary>
    internal required string Code { get; init; }

    /// <summary>For <c>missing_scope</c>: the scopes the method asks for.</summary>
    internal string? Needed { get; init; }

    /// <summary>For <c>missing_scope</c>: the scopes the token has.</summary>
    internal string? Provided { get; init; }

    /// <summary>What Slack adds in <c>response_metadata.messages</c>, such as the block that breaks a limit.</summary>
    internal ImmutableArray<string> Messages { get; init; } = [];

    /// <summary>Whom it concerns.</summary>
    internal SlackErrorConcern Concern => SlackErrors.ConcernOf(this);

    /// <summary>Whether nothing at all works until an operator changes something: the token is not accepted.</summary>
    internal bool BarsEverything => Concern == SlackErrorConcern.Installation && !SlackErrors.IsOfOneMethod(this);

    /// <summary>One sentence that says what to change.</summary>
    internal string Sentence => SlackErrors.Explain(this);
}
