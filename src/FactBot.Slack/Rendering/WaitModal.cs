using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>What is opened at once, within the three seconds that a trigger lives, and then updated.</summary>
internal static class WaitModal
{
    /// <summary>The view.</summary>
    internal static SlackView Render() =>
        SlackView.Modal("FactBot", [new SectionBlock(PlainTextObject.Of("One moment …", Limits.Section))]);
}
