using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FactBot.Testing;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <content>What a person needs to act.</content>
internal sealed partial class EmulatedSlack : ISlackStandIn
{
    private readonly ConcurrentDictionary<string, string> _triggers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public SlackIdentity Identity => Options.Identity;

    /// <inheritdoc/>
    public SlackPayloads Payloads { get; }

    /// <inheritdoc/>
    public SlackRecord Record { get; }

    /// <inheritdoc/>
    public Changes Changes => _own.Changes;

    /// <inheritdoc/>
    public TimeProvider Time => Options.Time;

    /// <inheritdoc/>
    public TimeSpan Patience => Options.Patience;

    /// <inheritdoc/>
    public bool IsSubscribed(string name) => Options.Events.Contains(name);

    /// <inheritdoc/>
    public ValueTask<SlackChannel> ChannelAsync(string name) => ValueTask.FromResult(_own.People.Named(name)!);

    /// <inheritdoc/>
    public ValueTask<SlackChannel> DirectAsync(SlackUser user) => ValueTask.FromResult(_own.People.Direct(user.Id));

    /// <inheritdoc/>
    public ValueTask<SlackChannel> ChannelByIdAsync(string id) => ValueTask.FromResult(_own.People.Channel(id)!);

    /// <inheritdoc/>
    public async ValueTask<SlackMessage> PostAsync(SlackUser user, SlackChannel channel, string text, string? threadTs)
    {
        var arguments = new JsonObject { ["channel"] = channel.Id, ["text"] = text };
        if (threadTs is not null)
        {
            arguments["thread_ts"] = threadTs;
        }

        var answer = await _client.CallAsync("chat.postMessage", EmulatorProcess.TokenOf(user.Name), arguments);
        return _client.Message(answer["message"]!.AsObject(), channel.Id);
    }

    /// <inheritdoc/>
    public async ValueTask<(SlackMessage Message, JsonArray Files)> ShareAsync(SlackUser user, SlackChannel channel, string text, string name, byte[] bytes)
    {
        var token = EmulatorProcess.TokenOf(user.Name);
        var file = await _client.UploadAsync(token, channel.Id, text, name, bytes);
        var message = (await _client.MessagesAsync(token, channel.Id)).Last(one => one.Files.Contains((string)file["id"]!));
        return (message, new JsonArray(file));
    }

    /// <inheritdoc/>
    public async ValueTask<SlackHandles> HandlesAsync(SlackUser user, SlackOrigin? origin, SlackView? view)
    {
        var arguments = new JsonObject { ["user_id"] = user.Id };
        if (view is not null)
        {
            arguments["view_id"] = view.Id;
        }

        var trigger = (string)(await _client.CallAsync("views.generateTriggerId", Options.BotToken, arguments))["trigger_id"]!;
        _triggers[trigger] = user.Id;
        return new SlackHandles(trigger, origin is null ? null : new Uri(BaseUrl, $"response/{_own.ResponseUrls.Issue(origin)}"));
    }

    /// <inheritdoc/>
    public Task<SlackAcknowledgement> DeliverAsync(SlackDelivery delivery) => (_http ?? throw new InvalidOperationException("Say first where the app listens."))
        .DeliverAsync(delivery, null, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask ShowAnswerAsync(SlackOrigin origin, JsonNode? answer)
    {
        new Responses(_own).TakeAnswer(origin, answer);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ShowAnswerAsync(SlackView view, JsonNode? answer)
    {
        new ViewAnswers(_own.Views, Record).Take(view, answer);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync(SlackUser user, bool all)
    {
        _own.Views.Close(user.Id, all);
        return ValueTask.CompletedTask;
    }
}
