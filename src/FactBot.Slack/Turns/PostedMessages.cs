using FactBot.Slack.Installing;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Turns;

/// <summary>Looks whether a message is there already, by its <see cref="Mark"/>, where nobody knows whether it arrived.</summary>
internal sealed class PostedMessages(WorkspaceApi api, DirectMessages directs)
{
    private const string PageSize = "50";
    private const int MostPages = 40;

    /// <summary>
    /// <see cref="SlackAnswer.Ok"/> when it is there, null when it is not, and <see cref="SlackAnswer.TryLater"/> when
    /// Slack cannot say at the moment. Where FactBot may not look, it is taken for not there: twice is better than never.
    /// </summary>
    internal async ValueTask<SlackAnswer?> FindAsync(Installation installation, SlackCall.Post post, CancellationToken cancellationToken)
    {
        if (post.Channel[0] is not ('U' or 'W'))
        {
            return await FindAsync(installation, post.Channel, post, cancellationToken);
        }

        return await directs.OpenDirectMessageAsync(installation, post.Channel, cancellationToken) switch
        {
            DirectMessage.Open open => await FindAsync(installation, open.Channel, post, cancellationToken),
            DirectMessage.Failed { Answer: var answer } => Unknown(answer),
            var other => throw new InvalidOperationException($"No such direct message: {other}"),
        };
    }

    private async ValueTask<SlackAnswer?> FindAsync(Installation installation, string channel, SlackCall.Post post, CancellationToken cancellationToken)
    {
        // A thread is told from its beginning, a conversation from its end.
        var (method, pages) = post.Thread is null ? ("conversations.history", 1) : ("conversations.replies", MostPages);
        KeyValuePair<string, string>[] thread = post.Thread is { } ts ? [new("ts", ts)] : [];
        List<KeyValuePair<string, string>> place = [new("channel", channel), new("limit", PageSize), .. thread];
        string? cursor = null;
        for (var page = 0; page == 0 || (page < pages && cursor is not null); page++)
        {
            var answer = await api.CallAsync(installation, method, cursor is null ? place : [.. place, new("cursor", cursor)], cancellationToken);
            if (answer is not SlackAnswer.Ok { Body: var body })
            {
                return Unknown(answer);
            }

            if (body.Root.GetRawText().Contains($"\"{post.Mark}\"", StringComparison.Ordinal))
            {
                return answer;
            }

            cursor = body.Text("response_metadata", "next_cursor") is { Length: > 0 } next ? next : null;
        }

        return null;
    }

    private static SlackAnswer? Unknown(SlackAnswer answer) =>
        answer is SlackAnswer.TryLater || answer is SlackAnswer.Refused { Error.BarsEverything: true } ? answer : null;
}
