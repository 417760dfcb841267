using System.Collections.Immutable;
using FactBot.Domain.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Slack;

/// <summary>How FactBot lives in Slack; the section <c>Slack</c> of the configuration. Absent: no Slack.</summary>
public sealed record SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    /// <summary>How deliveries come; null when one of the two secrets decides it.</summary>
    public SlackMode? Mode { get; init; }

    /// <summary>The bot token of the one workspace FactBot serves, <c>xoxb-…</c>. Secret.</summary>
    public string? BotToken { get; init; }

    /// <summary>By which requests of Slack's are known. Secret. Without it there are no request URLs.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The app-level token of Socket Mode, <c>xapp-…</c>. Secret.</summary>
    public string? AppToken { get; init; }

    /// <summary>How many Socket Mode connections stand at once, 1 to 10.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>The client id under which workspaces install FactBot themselves.</summary>
    public string? ClientId { get; init; }

    /// <summary>Its secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Where browsers reach FactBot, for installing: <c>https://facts.newsroom.example</c>.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Where the web chat is reached: links to <c>/facts/F-12</c> there show the fact below them. Null: none do.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Where the Web API is; another server on this machine may stand in for Slack.</summary>
    public string ApiBaseUrl { get; init; } = "https://slack.com/api/";

    /// <summary>The ids of the workspaces and organisations that may use FactBot; empty for all that install it.</summary>
    public ImmutableArray<string> AllowedWorkspaces { get; init; } = [];

    /// <summary>Whose facts are served in all workspaces; null for those of the store's own newsroom, and of each installed workspace its own.</summary>
    public string? Newsroom { get; init; }

    /// <summary>What full members may do to whom nothing else was granted.</summary>
    public Role DefaultRole { get; init; } = Role.Contributor;

    /// <summary>What guests and people of other workspaces may do.</summary>
    public Role GuestRole { get; init; } = Role.Reader;

    /// <summary>Who may do more, or less.</summary>
    public ImmutableArray<RoleGrant> Grants { get; init; } = [];

    /// <summary>Whether anything is configured.</summary>
    public bool IsConfigured => BotToken is not null || ClientId is not null;

    /// <summary>How deliveries come.</summary>
    public SlackMode Transport => Mode ?? (AppToken is not null ? SlackMode.Socket : SlackMode.Http);

    /// <summary>Reads the section; keys that are absent keep their defaults.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    public static SlackOptions Bind(IConfigurationSection section)
    {
        var (options, faults) = SlackSection.Read(section);
        ImmutableArray<string> all = [.. faults, .. SlackFaults.Of(options)];
        return all.IsEmpty ? options : throw new OptionsValidationException(Section, typeof(SlackOptions), all);
    }

    /// <summary>Whose facts a workspace is served.</summary>
    /// <param name="key">The workspace's id, or the organisation's.</param>
    /// <param name="token">Its bot token.</param>
    internal NewsroomId NewsroomOf(string key, string token) =>
        Newsroom is not null ? new NewsroomId(Newsroom)
        : token == BotToken ? NewsroomId.Default
        : new NewsroomId(key);

    /// <summary>Says how FactBot is reached, and no secret.</summary>
    public override string ToString() => $"Slack by {Transport} at {ApiBaseUrl}";
}

/// <summary>How deliveries come from Slack.</summary>
public enum SlackMode
{
    /// <summary>Slack calls FactBot's request URLs.</summary>
    Http,

    /// <summary>FactBot opens connections to Slack, and needs no public address.</summary>
    Socket,
}

/// <summary>A role given to a person or a user group.</summary>
/// <param name="Role">The role.</param>
/// <param name="Id">The person's id (<c>U…</c>, <c>W…</c>) or the group's (<c>S…</c>).</param>
public sealed record RoleGrant(Role Role, string Id)
{
    /// <summary>Whether it is a user group's.</summary>
    public bool IsGroup => Id.StartsWith('S');
}
