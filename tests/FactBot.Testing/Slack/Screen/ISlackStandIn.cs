using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>
/// Something that stands for Slack, seen from behind: what a <see cref="SlackPerson"/> needs to act and to see. One
/// scenario runs on every stand-in that has this.
/// </summary>
public interface ISlackStandIn
{
    /// <summary>What the app did wrong: late or refused deliveries, and calls that Slack refuses.</summary>
    IEnumerable<string> Violations { get; }

    /// <summary>Somebody in the workspace.</summary>
    /// <param name="name">Their handle.</param>
    SlackPerson Person(string name);

    /// <summary>Which workspace and app.</summary>
    SlackIdentity Identity { get; }

    /// <summary>Builds deliveries.</summary>
    SlackPayloads Payloads { get; }

    /// <summary>What was delivered, and what is to be held against the app.</summary>
    SlackRecord Record { get; }

    /// <summary>Tells of everything that changes on a screen.</summary>
    Changes Changes { get; }

    /// <summary>The clock.</summary>
    TimeProvider Time { get; }

    /// <summary>When a wait is given up.</summary>
    TimeSpan Patience { get; }

    /// <summary>Whether the app asked to be told of this event, named as in its manifest.</summary>
    bool IsSubscribed(string name);

    /// <summary>The channel of that name.</summary>
    ValueTask<SlackChannel> ChannelAsync(string name);

    /// <summary>The conversation of the bot and somebody.</summary>
    ValueTask<SlackChannel> DirectAsync(SlackUser user);

    /// <summary>The conversation with that id.</summary>
    ValueTask<SlackChannel> ChannelByIdAsync(string id);

    /// <summary>Posts what somebody says.</summary>
    ValueTask<SlackMessage> PostAsync(SlackUser user, SlackChannel channel, string text, string? threadTs);

    /// <summary>Shares a file of somebody, with a text.</summary>
    /// <returns>The message that shares it, and the file as events carry it.</returns>
    ValueTask<(SlackMessage Message, JsonArray Files)> ShareAsync(SlackUser user, SlackChannel channel, string text, string name, byte[] bytes);

    /// <summary>What somebody sees now.</summary>
    ValueTask<SlackScreen> LookAsync(SlackUser user);

    /// <summary>What lets the app answer something that somebody did.</summary>
    /// <param name="user">Who.</param>
    /// <param name="origin">Where a response URL would answer; null when there is none.</param>
    /// <param name="view">The view it was done in; null outside views.</param>
    ValueTask<SlackHandles> HandlesAsync(SlackUser user, SlackOrigin? origin, SlackView? view);

    /// <summary>Delivers to the app and waits for its acknowledgement.</summary>
    Task<SlackAcknowledgement> DeliverAsync(SlackDelivery delivery);

    /// <summary>Shows what came along with the acknowledgement of a command.</summary>
    ValueTask ShowAnswerAsync(SlackOrigin origin, JsonNode? answer);

    /// <summary>Does with a modal what the acknowledgement of its submission says.</summary>
    ValueTask ShowAnswerAsync(SlackView view, JsonNode? answer);

    /// <summary>Closes the modal on top, or all.</summary>
    ValueTask CloseAsync(SlackUser user, bool all);
}
