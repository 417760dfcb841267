using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary><c>block_actions</c>: a button, menu or other element was used, in a message or a view.</summary>
internal sealed record BlockActions : Interaction
{
    /// <summary>What held the element.</summary>
    public Container? Container { get; init; }

    /// <summary>The message's channel; absent in a view.</summary>
    public SlackChannel? Channel { get; init; }

    /// <summary>The message; absent when only one person sees it.</summary>
    public SourceMessage? Message { get; init; }

    /// <summary>The view; absent in a message.</summary>
    public SlackView? View { get; init; }

    /// <summary>What stands in the other elements of the message.</summary>
    public FormState? State { get; init; }

    /// <summary>Where answers go, five times within half an hour; absent in a view. A secret.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What was used; one element, as a rule.</summary>
    [JsonConverter(typeof(ListConverter<BlockAction>))]
    public ImmutableArray<BlockAction> Actions { get; init => field = value.IsDefault ? [] : value; } = [];
}
