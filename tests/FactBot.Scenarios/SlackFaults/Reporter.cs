using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>
/// Somebody who adds facts one after the other. What FactBot does not acknowledge is delivered again by Slack when it
/// is a message, and done again by the person when it is not; now and then Slack repeats what it need not.
/// </summary>
internal sealed class Reporter
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FakeSlack slack;
    private readonly SlackPerson person;
    private readonly SlackMessage thread;
    private readonly Random random;

    /// <summary>Makes one.</summary>
    /// <param name="slack">Where.</param>
    /// <param name="name">Their handle.</param>
    /// <param name="thread">The thread that several write into.</param>
    /// <param name="seed">What they do by chance.</param>
    internal Reporter(FakeSlack slack, string name, SlackMessage thread, int seed) =>
        (this.slack, person, this.thread, random) = (slack, slack.Person(name), thread, new Random(seed));

    /// <summary>Adds a fact; returns when FactBot has taken it.</summary>
    internal Task AddAsync(PlannedAdd add) => add.Way switch
    {
        Way.Mention => SayAsync(slack.Channel("general"), $"<@{slack.Identity.BotUserId}> {add.Command}", null),
        Way.Thread => SayAsync(slack.Channel("general"), $"<@{slack.Identity.BotUserId}> {add.Command}", thread.Ts),
        Way.Direct => DirectAsync(add.Command),
        Way.Slash => TypeAsync($"/fact {add.Command}"),
        _ => FillInAsync(add.Statement),
    };

    private async Task DirectAsync(string text) => await SayAsync(await slack.DirectAsync(person.User), text, null);

    /// <summary>A mention is told of twice, once as a message; both in any order, one of them perhaps again later.</summary>
    private async Task SayAsync(SlackChannel channel, string text, string? root)
    {
        var message = await slack.PostAsync(person.User, channel, text, root);
        SlackDelivery[] deliveries = channel.Kind == SlackChannelKind.Direct
            ? [slack.Payloads.Said("message", message, channel, person.User)]
            : [slack.Payloads.Said("app_mention", message, channel, person.User), slack.Payloads.Said("message", message, channel, person.User)];
        random.Shuffle(deliveries);
        foreach (var delivery in deliveries)
        {
            await UntilTakenAsync(async repeat => (await slack.DeliverAsync(delivery, repeat == 0 ? null : new SlackRetry(Math.Min(repeat, 3), "http_error"))).IsAccepted);
        }

        if (random.Next(4) == 0)
        {
            await slack.DeliverAsync(deliveries[0], new SlackRetry(1));
        }
    }

    private Task TypeAsync(string text) => UntilTakenAsync(async _ => (await person.SlashAsync(text, "general")).IsAccepted);

    private async Task FillInAsync(string statement)
    {
        await UntilTakenAsync(async _ =>
        {
            await person.ShortcutAsync("add_fact");
            return (await person.LookAsync()).Modal is { Fields.Length: > 2 };
        });
        var form = (await person.LookAsync()).Modal!;
        var values = new Dictionary<string, string> { ["Kind of fact"] = "claim", ["Words"] = statement, ["Source"] = "L'Express" };
        await UntilTakenAsync(async _ => (await person.SubmitAsync(form, values)).IsAccepted);
    }

    private static async Task UntilTakenAsync(Func<int, Task<bool>> tryAsync)
    {
        for (var repeat = 0; !await tryAsync(repeat); repeat++)
        {
            await Task.Delay(Pause, Newsroom.Cancelled);
        }
    }
}
