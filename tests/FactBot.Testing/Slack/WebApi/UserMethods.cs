using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary><c>auth.test</c>, <c>users.*</c> and <c>usergroups.*</c>: who is who.</summary>
/// <param name="workspace">Where.</param>
internal sealed class UserMethods(SlackWorkspace workspace)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> groups = new(StringComparer.Ordinal);

    internal IEnumerable<KeyValuePair<string, ApiMethod>> All =>
    [
        new("auth.test", new(Test)),
        new("users.info", new(Info) { Scope = "users:read", IsFormOnly = true }),
        new("usergroups.users.list", new(Group) { Scope = "usergroups:read", IsFormOnly = true }),
    ];

    internal void AddGroup(string id, ImmutableArray<string> users) => groups[id] = users;

    private JsonObject Test(ApiCall call) => new()
    {
        ["url"] = $"https://{workspace.Identity.TeamDomain}.slack.com/",
        ["team"] = "Newsroom",
        ["user"] = workspace.People.User(call.Caller)?.Name,
        ["team_id"] = workspace.Identity.TeamId,
        ["user_id"] = call.Caller,
        ["bot_id"] = workspace.Identity.BotId,
        ["is_enterprise_install"] = false,
    };

    private JsonObject Info(ApiCall call)
    {
        var user = workspace.People.User(call.Required("user")) ?? throw new SlackRefusalException("user_not_found");
        var profile = new JsonObject { ["real_name"] = user.RealName, ["display_name"] = user.Name };
        if (call.Token!.Scopes.Contains("users:read.email"))
        {
            profile["email"] = user.Email;
        }

        return new JsonObject
        {
            ["user"] = new JsonObject
            {
                ["id"] = user.Id,
                ["team_id"] = user.Team,
                ["name"] = user.Name,
                ["real_name"] = user.RealName,
                ["deleted"] = false,
                ["tz"] = "Europe/London",
                ["is_bot"] = user.Kind == SlackUserKind.Bot,
                ["is_restricted"] = user.Kind == SlackUserKind.Guest,
                ["is_ultra_restricted"] = false,
                ["is_stranger"] = user.Kind == SlackUserKind.External,
                ["is_admin"] = false,
                ["is_owner"] = false,
                ["profile"] = profile,
            },
        };
    }

    private JsonObject Group(ApiCall call) => groups.TryGetValue(call.Required("usergroup"), out var users)
        ? new JsonObject { ["users"] = new JsonArray([.. users.Select(user => (JsonNode)user)]) }
        : throw new SlackRefusalException("no_such_subteam");
}
