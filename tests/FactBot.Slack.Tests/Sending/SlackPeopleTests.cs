using FactBot.Slack.Sending;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Sending;

public sealed class SlackPeopleTests
{
    private const string Info = "/api/users.info";

    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("""{"id":"U01","team_id":"T01","name":"alice","real_name":"Alice Martin","profile":{"display_name":"Ali"}}""", "Ali", Standing.Member)]
    [InlineData("""{"id":"U01","team_id":"T01","name":"alice","real_name":"Alice Martin","profile":{"display_name":" "}}""", "Alice Martin", Standing.Member)]
    [InlineData("""{"id":"U01","name":"alice","profile":{"display_name":"","real_name":"Alice M."}}""", "Alice M.", Standing.Member)]
    [InlineData("""{"id":"U01","name":"alice"}""", "alice", Standing.Member)]
    [InlineData("""{"id":"U01","team_id":"T01","is_restricted":true}""", "U01", Standing.Guest)]
    [InlineData("""{"id":"U01","team_id":"T01","is_ultra_restricted":true}""", "U01", Standing.Guest)]
    [InlineData("""{"id":"U01","team_id":"T02","name":"eve"}""", "eve", Standing.External)]
    [InlineData("""{"id":"U01","team_id":"T02","is_restricted":true}""", "U01", Standing.External)]
    [InlineData("""{"id":"U01","team_id":"T01","is_stranger":true}""", "U01", Standing.External)]
    [InlineData("""{"id":"U01","team_id":"T02","enterprise_user":{"enterprise_id":"E01"}}""", "U01", Standing.Member)]
    [InlineData("""{"id":"U01","team_id":"E01"}""", "U01", Standing.Member)]
    [InlineData("""{"id":"U01","team_id":"T02","enterprise_user":{"enterprise_id":"E02"}}""", "U01", Standing.External)]
    [InlineData("""{"id":"U01","team_id":"T02","is_bot":true}""", "U01", Standing.Bot)]
    [InlineData("""{"id":"U01","team_id":"T01","deleted":true,"name":"alice"}""", "alice", Standing.Unknown)]
    [InlineData("""{"id":"U02","team_id":"T01","name":"bob"}""", "bob", Standing.Unknown)]
    internal async Task A_person_has_a_name_and_a_standing(string user, string name, Standing standing)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("users.info", $$"""{"ok":true,"user":{{user}}}""");

        var person = await FindAsync(new SlackPeople(Workspace.Api(slack), _time), "U01");

        Assert.Equal(("U01", name, standing), (person.Id, person.Name, person.Standing));
        Assert.Equal("user=U01", slack.Only(Info).Text);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"user_not_found"}""")]
    [InlineData("""{"ok":true}""")]
    public async Task Who_cannot_be_looked_up_is_unknown(string answer)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("users.info", answer);

        Assert.Equal(new SlackPerson("U01", "U01", Standing.Unknown), await FindAsync(new SlackPeople(Workspace.Api(slack), _time), "U01"));
    }

    [Fact]
    public async Task A_person_is_remembered_for_ten_minutes()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("users.info", """{"ok":true,"user":{"id":"U01","team_id":"T01"}}""");
        var people = new SlackPeople(Workspace.Api(slack), _time);

        await FindAsync(people, "U01");
        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await FindAsync(people, "U01");
        Assert.Equal(1, slack.Calls(Info));

        _time.Advance(TimeSpan.FromSeconds(1));
        await FindAsync(people, "U01");

        Assert.Equal(2, slack.Calls(Info));
    }

    [Fact]
    public async Task A_slack_that_cannot_say_is_asked_again_at_once()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("users.info", """{"ok":false,"error":"internal_error"}""");
        var people = new SlackPeople(Workspace.Api(slack), _time);
        Assert.Equal(Standing.Unreachable, (await FindAsync(people, "U01")).Standing);
        slack.OnMethod("users.info", """{"ok":true,"user":{"id":"U01","team_id":"T01","name":"alice"}}""");

        Assert.Equal(Standing.Member, (await FindAsync(people, "U01")).Standing);
    }

    [Fact]
    public async Task A_failure_is_remembered_for_half_a_minute()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("users.info", """{"ok":false,"error":"user_not_found"}""");
        var people = new SlackPeople(Workspace.Api(slack), _time);
        await FindAsync(people, "U01");
        slack.OnMethod("users.info", """{"ok":true,"user":{"id":"U01","team_id":"T01","name":"alice"}}""");

        Assert.Equal(Standing.Unknown, (await FindAsync(people, "U01")).Standing);
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new SlackPerson("U01", "alice", Standing.Member), await FindAsync(people, "U01"));
    }

    private static async Task<SlackPerson> FindAsync(SlackPeople people, string id) =>
        await people.FindAsync(Workspace.Installation, id, TestContext.Current.CancellationToken);
}
