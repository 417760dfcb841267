using FactBot.Domain.Chat;

namespace FactBot.Slack.Rendering;

/// <summary>What the home view shows somebody.</summary>
internal sealed record HomeContent
{
    /// <summary>Whose home it is.</summary>
    public required Sender Sender { get; init; }

    /// <summary>What waits for this person.</summary>
    public required HomeSection Waiting { get; init; }

    /// <summary>The newest facts on file.</summary>
    public required HomeSection Recent { get; init; }

    /// <summary>The facts this person entered or looks after.</summary>
    public required HomeSection Mine { get; init; }

    /// <summary>The lists.</summary>
    public required HomeSection Lists { get; init; }
}

/// <summary>One part of the home view.</summary>
/// <param name="Reply">What is shown: the facts of an answer or the rows of a list, one line each.</param>
/// <param name="Command">The command whose reply it is, for seeing all of it.</param>
internal sealed record HomeSection(Reply Reply, string Command);
