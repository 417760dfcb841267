using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <content>What is read off the app's calls, and what is on the screens.</content>
internal sealed partial class EmulatedSlack
{
    /// <inheritdoc/>
    public async ValueTask<SlackScreen> LookAsync(SlackUser user)
    {
        var token = EmulatorProcess.TokenOf(user.Name);
        var channels = _own.People.Channels.Where(channel => channel.Members.Contains(user.Id)).ToImmutableArray();
        var messages = _own.Messages.All
            .Where(message => channels.Any(channel => channel.Id == message.Channel) && (message.OnlyFor is null || message.OnlyFor == user.Id)).ToList();
        foreach (var channel in channels)
        {
            messages.AddRange((await _client.MessagesAsync(token, channel.Id)).Where(message => !_adopted.Contains((message.Channel, message.Ts))));
        }

        return new SlackScreen
        {
            Messages = [.. messages.OrderBy(message => message.Ts, StringComparer.Ordinal)],
            Modal = _own.Views.Modal(user.Id),
            Home = _own.Views.Home(user.Id),
            Files = await _client.FilesAsync(token),
        };
    }

    private Task SeeAsync(SlackCall call)
    {
        if ((bool?)call.Answer?["ok"] == true)
        {
            See(new ApiCall(call.Method, call.Arguments, null), call.Answer);
        }

        _own.Changes.Signal();
        return Task.CompletedTask;
    }

    private void See(ApiCall call, JsonObject answer)
    {
        switch (call.Method)
        {
            case "chat.postEphemeral":
                SeeEphemeral(call, answer);
                break;
            case "views.open":
                _own.Views.Open(UserOf(call), call.Object("view")!, Name(answer));
                break;
            case "views.push":
                _own.Views.Push(UserOf(call), call.Object("view")!, Name(answer));
                break;
            case "views.publish":
                _own.Views.Publish(call.Required("user_id"), call.Object("view")!, Name(answer));
                break;
            case "views.update" when _own.Views.Find(call.Text("view_id"), call.Text("external_id")) is { } view:
                _own.Views.Update(view, call.Object("view")!, Name(answer));
                break;
        }
    }

    private void SeeEphemeral(ApiCall call, JsonObject answer) => _own.Messages.Add(new SlackMessage
    {
        Channel = call.Required("channel"),
        Ts = (string)answer["message_ts"]!,
        ThreadTs = call.Text("thread_ts"),
        User = Identity.BotUserId,
        BotId = Identity.BotId,
        Text = call.Text("text") ?? "",
        Blocks = BlockReading.WithIds(call.Array("blocks") ?? [], _own.Ids),
        OnlyFor = call.Required("user"),
    });

    /// <summary>Who did what the trigger id stands for.</summary>
    private string UserOf(ApiCall call) => _triggers[call.Text("trigger_id") ?? call.Required("interactivity_pointer")];

    private static ViewName Name(JsonObject answer) => new((string)answer["view"]!["id"]!, (string)answer["view"]!["hash"]!);

    /// <summary>Carries out what came to a response URL; a message the emulator keeps is taken over first, for it cannot be changed there.</summary>
    private async Task TakeAsync(SlackOrigin origin, JsonObject body)
    {
        if (origin.MessageTs is { } ts && _own.Messages.Find(origin.Channel, ts) is null)
        {
            var token = EmulatorProcess.TokenOf(_own.People.User(origin.User)!.Name);
            var original = (await _client.MessagesAsync(token, origin.Channel)).First(message => message.Ts == ts);
            _own.Messages.Add(original);
            ImmutableInterlocked.Update(ref _adopted, all => all.Add((origin.Channel, ts)));
        }

        new Responses(_own).Take(origin, body);
    }
}
