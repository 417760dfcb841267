using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <content>What a person needs to act and to see.</content>
public sealed partial class FakeSlack : ISlackStandIn
{
    /// <inheritdoc/>
    SlackPerson ISlackStandIn.Person(string name) => Person(name);

    /// <inheritdoc/>
    public SlackIdentity Identity => Options.Identity;

    /// <inheritdoc/>
    public Changes Changes => workspace.Changes;

    /// <inheritdoc/>
    public TimeProvider Time => Options.Time;

    /// <inheritdoc/>
    public TimeSpan Patience => Options.Patience;

    /// <inheritdoc/>
    public bool IsSubscribed(string name) => Options.Events.Contains(name);

    /// <inheritdoc/>
    public ValueTask<SlackChannel> ChannelAsync(string name) => ValueTask.FromResult(
        workspace.People.Named(name) ?? throw new ArgumentException($"There is no channel {name}.", nameof(name)));

    /// <inheritdoc/>
    public ValueTask<SlackChannel> DirectAsync(SlackUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return ValueTask.FromResult(workspace.People.Direct(user.Id));
    }

    /// <inheritdoc/>
    public ValueTask<SlackChannel> ChannelByIdAsync(string id) => ValueTask.FromResult(
        workspace.People.Channel(id) ?? throw new ArgumentException($"There is no conversation {id}.", nameof(id)));

    /// <inheritdoc/>
    public ValueTask<SlackMessage> PostAsync(SlackUser user, SlackChannel channel, string text, string? threadTs)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(channel);
        return ValueTask.FromResult(workspace.Messages.Add(new SlackMessage { Channel = channel.Id, Ts = workspace.Ids.Ts(), ThreadTs = threadTs, User = user.Id, Text = text }));
    }

    /// <inheritdoc/>
    public ValueTask<(SlackMessage Message, JsonArray Files)> ShareAsync(SlackUser user, SlackChannel channel, string text, string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(bytes);
        var file = workspace.Files.Put(new SlackFile
        {
            Id = workspace.Ids.Next("F"),
            Name = name,
            Title = name,
            User = user.Id,
            Bytes = [.. bytes],
            AnnouncedLength = bytes.Length,
            Channel = channel.Id,
        });
        var message = workspace.Messages.Add(new SlackMessage { Channel = channel.Id, Ts = workspace.Ids.Ts(), User = user.Id, Text = text, Files = [file.Id] });
        var address = new Uri(BaseUrl, $"files-pri/{file.Id}/{Uri.EscapeDataString(name)}").AbsoluteUri;
        return ValueTask.FromResult((message, new JsonArray(new JsonObject
        {
            ["id"] = file.Id,
            ["name"] = name,
            ["title"] = name,
            ["mimetype"] = "application/octet-stream",
            ["size"] = bytes.Length,
            ["mode"] = "hosted",
            ["user"] = user.Id,
            ["url_private"] = address,
            ["url_private_download"] = address,
        })));
    }

    /// <inheritdoc/>
    public ValueTask<SlackScreen> LookAsync(SlackUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var own = workspace.People.Channels.Where(channel => channel.Members.Contains(user.Id)).Select(channel => channel.Id).ToHashSet(StringComparer.Ordinal);
        return ValueTask.FromResult(new SlackScreen
        {
            Messages = [.. Messages.Where(message => own.Contains(message.Channel) && (message.OnlyFor is null || message.OnlyFor == user.Id))],
            Modal = workspace.Views.Modal(user.Id),
            Home = workspace.Views.Home(user.Id),
            Files = [.. Files.Where(file => file.Channel is { } channel && own.Contains(channel))],
        });
    }

    /// <inheritdoc/>
    public ValueTask<SlackHandles> HandlesAsync(SlackUser user, SlackOrigin? origin, SlackView? view)
    {
        ArgumentNullException.ThrowIfNull(user);
        var url = origin is null ? null : new Uri(BaseUrl, $"response/{workspace.ResponseUrls.Issue(origin)}");
        return ValueTask.FromResult(new SlackHandles(workspace.Triggers.Issue(user.Id, view?.Id), url));
    }

    /// <inheritdoc/>
    public Task<SlackAcknowledgement> DeliverAsync(SlackDelivery delivery) => DeliverAsync(delivery, null);

    /// <inheritdoc/>
    public ValueTask ShowAnswerAsync(SlackOrigin origin, JsonNode? answer)
    {
        try
        {
            responses.TakeAnswer(origin, answer);
        }
        catch (SlackRefusalException refusal)
        {
            Record.Complain($"The answer to a command was refused: {refusal.Answer.ToJsonString()}");
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ShowAnswerAsync(SlackView view, JsonNode? answer)
    {
        new ViewAnswers(workspace.Views, Record).Take(view, answer);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync(SlackUser user, bool all)
    {
        ArgumentNullException.ThrowIfNull(user);
        workspace.Views.Close(user.Id, all);
        return ValueTask.CompletedTask;
    }
}
