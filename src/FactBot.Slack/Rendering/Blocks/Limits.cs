namespace FactBot.Slack.Rendering.Blocks;

/// <summary>
/// Slack's limits, in characters or items; docs.slack.dev/reference/block-kit and /surfaces/modals. Slack counts
/// characters, this code UTF-16 units, which are never fewer.
/// </summary>
internal static class Limits
{
    internal const int BlocksPerMessage = 50;
    internal const int BlocksPerView = 100;
    internal const int Header = 150;
    internal const int Section = 3000;
    internal const int ActionsElements = 25;
    internal const int OverflowOptions = 5;
    internal const int SelectOptions = 100;
    internal const int ButtonText = 75;
    internal const int ButtonValue = 2000;
    internal const int OptionText = 75;
    internal const int OptionValue = 150;
    internal const int AccessibilityLabel = 75;
    internal const int Url = 3000;
    internal const int ActionId = 255;
    internal const int InputLabel = 2000;
    internal const int InputValue = 3000;
    internal const int Placeholder = 150;
    internal const int ViewTitle = 24;
    internal const int PrivateMetadata = 3000;
    internal const int Fallback = 4000;
}
