using System.Text.Json;
using FactBot.Domain.Turns;
using FactBot.Slack.Installing;

namespace FactBot.Slack.Sending;

/// <summary>Opens direct messages with people, by conversations.open (scope im:write); the channel stays the same, so it is remembered for a day.</summary>
internal sealed class DirectMessages(WorkspaceApi api, TimeProvider time)
{
    private const int MostChannels = 5000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ExpiringCache<(string Installation, string User), string> _known = new(MostChannels, time);

    /// <summary>The channel to write to somebody alone, or why there is none.</summary>
    internal async ValueTask<DirectMessage> OpenDirectMessageAsync(Installation installation, string user, CancellationToken cancellationToken)
    {
        var key = (installation.Key, user);
        if (_known.TryGet(key, out var known))
        {
            return new DirectMessage.Open(known);
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(new OpenConversationJson(user), SendingJson.Default.OpenConversationJson);
        var answer = await api.CallAsync(installation, "conversations.open", json, cancellationToken);
        if (answer is not SlackAnswer.Ok { Body: var body })
        {
            return new DirectMessage.Failed(answer);
        }

        if (body.Text("channel", "id") is not { } channel)
        {
            return new DirectMessage.Failed(new SlackAnswer.Refused(new SlackError { Method = "conversations.open", Code = "no_channel" }));
        }

        _known.Put(key, channel, Lifetime);
        return new DirectMessage.Open(channel);
    }
}
