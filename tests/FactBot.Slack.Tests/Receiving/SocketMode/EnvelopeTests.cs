using System.Net.WebSockets;
using System.Text;
using FactBot.Slack.Receiving;
using FactBot.Slack.Tests.Wire;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

public sealed class EnvelopeTests
{
    private static readonly string Mention = DeliverySample.Named("app_mention").Plain;

    [Fact]
    public async Task An_event_is_delivered_and_acknowledged()
    {
        await using var desk = await SocketDesk.StartAsync();
        var slack = await desk.Slack.NextGreetedAsync();

        await slack.DeliverAsync("e1", "events_api", Mention);

        Assert.Equal("""{"envelope_id":"e1"}""", await slack.NextAsync());
        var delivery = Assert.IsType<EventDelivery>(Assert.Single(desk.Deliveries.Seen));
        Assert.Equal(("Ev0A", "T02", null), (delivery.Key, delivery.TeamId, delivery.Redelivery));
        Assert.Equal(1, desk.State.Connected);
    }

    [Fact]
    public async Task A_repeat_has_the_same_key_and_says_why_it_comes()
    {
        await using var desk = await SocketDesk.StartAsync();
        var slack = await desk.Slack.NextGreetedAsync();

        await slack.DeliverAsync("e1", "events_api", Mention);
        await slack.NextAsync();
        await slack.DeliverAsync("e2", "events_api", Mention, attempt: 1);
        await slack.NextAsync();

        Assert.Equal(["Ev0A", "Ev0A"], desk.Deliveries.Seen.Select(delivery => delivery.Key));
        Assert.Equal(new Redelivery(1, "timeout"), desk.Deliveries.Seen.Cast<EventDelivery>().Last().Redelivery);
    }

    [Theory]
    [InlineData(true, """{"envelope_id":"e1","payload":{"text":"41 %"}}""")]
    [InlineData(false, """{"envelope_id":"e1"}""")]
    public async Task An_answer_goes_along_only_where_it_is_accepted(bool isAccepted, string expected)
    {
        await using var desk = await SocketDesk.StartAsync();
        desk.Deliveries.Answer = (_, _) => new(new Acknowledgement(true, Encoding.UTF8.GetBytes("""{"text":"41 %"}""")));
        var slack = await desk.Slack.NextGreetedAsync();

        await slack.DeliverAsync("e1", "slash_commands", CommandSamples.Slash.Plain, isAccepted);

        Assert.Equal(expected, await slack.NextAsync());
        Assert.Equal("how tall is it", Assert.IsType<SlashCommandDelivery>(Assert.Single(desk.Deliveries.Seen)).Command.Text);
    }

    [Fact]
    public async Task Interactions_come_as_what_they_are()
    {
        await using var desk = await SocketDesk.StartAsync();
        var slack = await desk.Slack.NextGreetedAsync();

        foreach (var sample in InteractionSamples.All)
        {
            await slack.DeliverAsync(sample.Name, "interactive", sample.Plain);
            Assert.Contains(sample.Name, await slack.NextAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(InteractionSamples.All.Select(sample => DeliverySample.Read(sample.Plain, sample.Shape).GetType()), desk.Deliveries.Seen.Select(delivery => delivery.GetType()));
    }

    [Fact]
    public async Task A_slow_one_keeps_no_other_waiting()
    {
        await using var desk = await SocketDesk.StartAsync();
        var release = new TaskCompletionSource();
        desk.Deliveries.Answer = async (delivery, _) =>
        {
            await (delivery is SlashCommandDelivery ? release.Task : Task.CompletedTask);
            return Acknowledgement.Taken;
        };
        var slack = await desk.Slack.NextGreetedAsync();

        await slack.DeliverAsync("slow", "slash_commands", CommandSamples.Slash.Plain);
        await slack.DeliverAsync("quick", "events_api", Mention);

        Assert.Equal("""{"envelope_id":"quick"}""", await slack.NextAsync());
        release.SetResult();
        Assert.Equal("""{"envelope_id":"slow"}""", await slack.NextAsync());
    }

    [Fact]
    public async Task Many_at_once_are_all_acknowledged_each_in_a_message_of_its_own()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { MaxInFlight = 1000 });
        desk.Deliveries.Answer = async (_, _) =>
        {
            await Task.Yield();
            return Acknowledgement.Taken;
        };
        var slack = await desk.Slack.NextGreetedAsync();
        for (var number = 0; number < 500; number++)
        {
            await slack.DeliverAsync($"e{number}", "events_api", Mention);
        }

        var acknowledged = new HashSet<string>();
        while (acknowledged.Count < 500)
        {
            acknowledged.Add(await slack.NextAsync());
        }

        Assert.Equal(500, desk.Deliveries.Seen.Count);
    }

    [Fact]
    public async Task Without_room_nothing_is_acknowledged()
    {
        await using var desk = await SocketDesk.StartAsync();
        desk.Deliveries.Answer = (delivery, _) => delivery is EventDelivery ? new(Acknowledgement.NoRoom) : throw new InvalidOperationException("unforeseen");
        var slack = await desk.Slack.NextGreetedAsync();

        await slack.DeliverAsync("e1", "events_api", Mention);
        await slack.DeliverAsync("e2", "slash_commands", CommandSamples.Slash.Plain);
        await Eventually.HoldsAsync(() => desk.Deliveries.Seen.Count == 2);
        await slack.DeliverAsync("e3", "something_new", "{}");

        Assert.Equal("""{"envelope_id":"e3"}""", await slack.NextAsync());
        Assert.Equal(0, slack.Unread);
    }

    [Fact]
    public async Task One_more_than_may_be_under_way_is_left_to_Slack()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { MaxInFlight = 1 });
        var release = new TaskCompletionSource();
        desk.Deliveries.Answer = async (_, _) =>
        {
            await release.Task;
            return Acknowledgement.Taken;
        };
        var slack = await desk.Slack.NextGreetedAsync();

        await slack.DeliverAsync("e1", "events_api", Mention);
        await Eventually.HoldsAsync(() => desk.Deliveries.Seen.Count == 1);
        await slack.DeliverAsync("e2", "events_api", Mention);
        await slack.SendAsync("garbage, so that the test knows that e2 was read");
        await Eventually.HoldsAsync(() => desk.Log.Lines.Any(line => line.Contains("left a frame", StringComparison.Ordinal)));
        release.SetResult();

        Assert.Equal("""{"envelope_id":"e1"}""", await slack.NextAsync());
        Assert.Single(desk.Deliveries.Seen);
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_acknowledged_and_a_command_is_not()
    {
        await using var desk = await SocketDesk.StartAsync();
        var slack = await desk.Slack.NextGreetedAsync();

        await slack.DeliverAsync("e1", "slash_commands", """{"command":5}""");
        await slack.DeliverAsync("e2", "interactive", """{"type":"block_actions"}""");
        await Eventually.HoldsAsync(() => desk.Log.Lines.Count(line => line.Contains("could not be read", StringComparison.Ordinal)) == 2);
        await slack.DeliverAsync("e3", "events_api", """{"type":"event_callback"}""");
        await slack.SendAsync("""{"type":"events_api","envelope_id":"e4"}""");

        Assert.Equal(["""{"envelope_id":"e3"}""", """{"envelope_id":"e4"}"""], new[] { await slack.NextAsync(), await slack.NextAsync() }.Order());
        Assert.Equal(0, slack.Unread);
        Assert.Empty(desk.Deliveries.Seen);
    }

    [Fact]
    public async Task A_message_in_fragments_is_joined()
    {
        await using var desk = await SocketDesk.StartAsync();
        var slack = await desk.Slack.NextGreetedAsync();
        var long_ = Mention.Replace("how tall", new string('x', 100_000), StringComparison.Ordinal);
        var message = Encoding.UTF8.GetBytes($$"""{"envelope_id":"e1","type":"events_api","payload":{{long_}}}""");

        foreach (var (part, index) in message.Chunk(9_999).Select((part, index) => (part, index)))
        {
            await slack.SendAsync(part, WebSocketMessageType.Text, (index + 1) * 9_999 >= message.Length);
        }

        Assert.Equal("""{"envelope_id":"e1"}""", await slack.NextAsync());
        Assert.Equal(long_, Encoding.UTF8.GetString(Assert.Single(desk.Deliveries.Seen).Payload.Span));
    }

    [Fact]
    public async Task Garbage_is_left_and_what_follows_is_served()
    {
        await using var desk = await SocketDesk.StartAsync();
        var slack = await desk.Slack.NextGreetedAsync();
        foreach (var garbage in (string[])["", "{", "null", "[]", "5", """{"type":5}""", """{"type":"\ud800"}""", """{"type":"events_api","type":"hello"}""", """{"type":"events_api"}""", """{"type":"events_api","envelope_id":7}""", new string('[', 9000)])
        {
            await slack.SendAsync(garbage);
        }

        await slack.SendAsync([1, 2, 3], WebSocketMessageType.Binary, true);
        await slack.DeliverAsync("e1", "events_api", Mention);

        Assert.Equal("""{"envelope_id":"e1"}""", await slack.NextAsync());
        Assert.Equal(1, desk.State.Connected);
        Assert.Equal(1, desk.Asked);
    }
}
