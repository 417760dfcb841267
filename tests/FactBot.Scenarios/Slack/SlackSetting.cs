using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Slack;

/// <summary>How a <see cref="SlackNewsroom"/> is set up.</summary>
internal sealed record SlackSetting
{
    /// <summary>The events FactBot's manifest subscribes to.</summary>
    internal static readonly ImmutableHashSet<string> Subscribed =
        ["app_home_opened", "app_mention", "app_uninstalled", "link_shared", "message.channels", "message.im", "tokens_revoked"];

    /// <summary>The app at Slack.</summary>
    internal FakeSlackOptions Slack { get; init; } = new() { Events = Subscribed };

    /// <summary>Settings of FactBot, besides those that lead it to the fake: <c>Slack:Roles:Editor</c> …</summary>
    internal Func<FakeSlack, IEnumerable<(string Key, string Value)>> Settings { get; init; } = _ => [];

    /// <summary>Puts something before the desk.</summary>
    internal Func<IFactDesk, IFactDesk> Desk { get; init; } = desk => desk;

    /// <summary>Whether the sample facts are on file.</summary>
    internal bool HasSample { get; init; } = true;

    /// <summary>Whether workspaces install FactBot themselves, instead of a configured token.</summary>
    internal bool IsInstalled { get; init; }
}
