using System.Collections.Immutable;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Turns;

/// <summary>What a delivery comes to.</summary>
/// <param name="Answer">What the acknowledgement says, while Slack still waits for it.</param>
/// <param name="Calls">What is sent besides.</param>
internal sealed record TurnResult(TurnAnswer Answer, ImmutableArray<SlackCall> Calls)
{
    /// <summary>Nothing to say.</summary>
    internal static TurnResult Nothing { get; } = new(new TurnAnswer.Empty(), []);

    /// <summary>Only calls.</summary>
    internal static TurnResult Of(params ImmutableArray<SlackCall> calls) => new(new TurnAnswer.Empty(), calls);
}

/// <summary>What an acknowledgement can say. Closed.</summary>
internal abstract record TurnAnswer
{
    private TurnAnswer()
    {
    }

    /// <summary>Nothing; a modal that was sent off closes.</summary>
    internal sealed record Empty : TurnAnswer;

    /// <summary>A message only the sender sees: the answer to a slash command.</summary>
    internal sealed record Said(SlackMessage Message) : TurnAnswer;

    /// <summary>Sentences at the fields of a modal, by block id.</summary>
    internal sealed record Errors(ImmutableSortedDictionary<string, string> ByBlock) : TurnAnswer;

    /// <summary>Another view in place of the modal's.</summary>
    /// <param name="View">The view.</param>
    /// <param name="Instead">What is sent instead when the modal has closed by then.</param>
    internal sealed record Replaced(SlackView View, ImmutableArray<SlackCall> Instead) : TurnAnswer;
}
