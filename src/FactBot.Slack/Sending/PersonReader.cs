using FactBot.Slack.Installing;

namespace FactBot.Slack.Sending;

/// <summary>Reads a user object (docs.slack.dev/reference/objects/user-object).</summary>
internal static class PersonReader
{
    private const string Slackbot = "USLACKBOT";

    internal static SlackPerson Read(Installation installation, string id, SlackBody body) =>
        new(id, Name(body) ?? id, StandingOf(installation, id, body)) { FullName = FullName(body) ?? Name(body) ?? id };

    private static string? FullName(SlackBody body) => Visible(body.Text("user", "real_name")) ?? Visible(body.Text("user", "profile", "real_name"));

    private static string? Name(SlackBody body) =>
        Visible(body.Text("user", "profile", "display_name"))
        ?? Visible(body.Text("user", "real_name"))
        ?? Visible(body.Text("user", "profile", "real_name"))
        ?? Visible(body.Text("user", "name"));

    private static string? Visible(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static Standing StandingOf(Installation installation, string id, SlackBody body) => body switch
    {
        _ when body.Text("user", "id") != id || body.Flag("user", "deleted") => Standing.Unknown,
        _ when id == Slackbot || body.Flag("user", "is_bot") || body.Flag("user", "is_workflow_bot") => Standing.Bot,
        _ when body.Flag("user", "is_stranger") || IsOfAnother(installation, body) => Standing.External,
        _ when body.Flag("user", "is_restricted") || body.Flag("user", "is_ultra_restricted") => Standing.Guest,
        _ => Standing.Member,
    };

    private static bool IsOfAnother(Installation installation, SlackBody body) =>
        body.Text("user", "team_id") is { } team
        && team != installation.TeamId
        && !(installation.EnterpriseId is { } enterprise && (team == enterprise || body.Text("user", "enterprise_user", "enterprise_id") == enterprise));
}
