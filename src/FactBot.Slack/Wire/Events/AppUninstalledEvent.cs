namespace FactBot.Slack.Wire;

/// <summary><c>app_uninstalled</c>: the installation is gone and its tokens are dead.</summary>
internal sealed record AppUninstalledEvent : SlackEvent;
