using System.Text;
using System.Text.Json.Nodes;
using FactBot.Domain.Turns;
using FactBot.Slack.Installing;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Turns;

/// <summary>Makes one call to Slack. Where a message may not go, it goes to the person alone: nobody is left without an answer.</summary>
internal sealed class SlackCaller(Visitors visitors, WorkspaceApi api, SlackResponder responder, FileUpload upload, DirectMessages directs)
{
    private static readonly TimeSpan WhileBarred = TimeSpan.FromSeconds(30);

    private readonly PostedMessages posted = new(api, directs);

    /// <summary>Makes the call.</summary>
    /// <param name="call">What to say, and where.</param>
    /// <param name="mayHaveArrived">Nobody knows whether an earlier try was carried out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async ValueTask<SendResult> SendAsync(SlackCall call, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        try
        {
            return await visitors.InstallationAsync(call.Workspace, cancellationToken) is { } installation
                ? Result(call, await CallAsync(installation, call, mayHaveArrived, cancellationToken))
                : new SendResult.Undeliverable("FactBot is no longer installed in the workspace.");
        }
        catch (TurnPostponedException postponed)
        {
            return new SendResult.Later(postponed.After, mayHaveArrived);
        }
    }

    private ValueTask<SlackAnswer> CallAsync(Installation installation, SlackCall call, bool mayHaveArrived, CancellationToken cancellationToken) => call switch
    {
        SlackCall.Post post => PostAsync(installation, post, mayHaveArrived, cancellationToken),
        SlackCall.Whisper whisper => WhisperAsync(installation, whisper, mayHaveArrived, cancellationToken),
        SlackCall.Respond respond => RespondAsync(installation, respond, mayHaveArrived, cancellationToken),
        SlackCall.Upload file => UploadAsync(installation, file, cancellationToken),
        SlackCall.Show show => api.CallAsync(installation, show.Method, Encoding.UTF8.GetBytes(show.Json), cancellationToken),
        _ => throw new InvalidOperationException($"No such call: {call.GetType().Name}"),
    };

    private async ValueTask<SlackAnswer> PostAsync(Installation installation, SlackCall.Post post, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        if (mayHaveArrived && await posted.FindAsync(installation, post, cancellationToken) is { } found)
        {
            return found;
        }

        var answer = await api.CallAsync(installation, "chat.postMessage", Placed(post.Json, post.Channel, post.Thread, user: null), cancellationToken);
        return post.User is { } user && IsClosedTo(answer)
            ? await PostAsync(installation, post with { Channel = user, Thread = null, User = null }, mayHaveArrived: false, cancellationToken)
            : answer;
    }

    private async ValueTask<SlackAnswer> WhisperAsync(Installation installation, SlackCall.Whisper whisper, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(installation, "chat.postEphemeral", Placed(whisper.Json, whisper.Channel, whisper.Thread, whisper.User), cancellationToken);
        return IsClosedTo(answer)
            ? await PostAsync(installation, new SlackCall.Post(whisper.Workspace, whisper.User, null, whisper.Json, whisper.Mark), mayHaveArrived, cancellationToken)
            : answer;
    }

    private async ValueTask<SlackAnswer> RespondAsync(Installation installation, SlackCall.Respond respond, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        var answer = ResponseUrl.TryAccept(respond.Url, api.Addresses) is { } url
            ? await responder.PostAsync(url, Encoding.UTF8.GetBytes(respond.Json), cancellationToken)
            : null;
        return answer is null or SlackAnswer.Refused
            ? await PostAsync(installation, new SlackCall.Post(respond.Workspace, respond.User, null, respond.Json, respond.Mark), mayHaveArrived, cancellationToken)
            : answer;
    }

    /// <summary>A file that Slack does not take is told of, with the reason.</summary>
    private async ValueTask<SlackAnswer> UploadAsync(Installation installation, SlackCall.Upload file, CancellationToken cancellationToken)
    {
        var answer = await SharedAsync(installation, file, cancellationToken);
        if (answer is SlackAnswer.Refused { Error: var error })
        {
            await PostAsync(installation, Apologies.OfFile(file, error.Sentence), mayHaveArrived: false, cancellationToken);
        }

        return answer;
    }

    private async ValueTask<SlackAnswer> SharedAsync(Installation installation, SlackCall.Upload file, CancellationToken cancellationToken)
    {
        // A file is shared with a channel by its id; a person has to be opened a direct message with first.
        if (file.Channel != file.User)
        {
            var answer = await upload.ShareAsync(installation, File(file, file.Channel, file.Thread), cancellationToken);
            if (!IsClosedTo(answer))
            {
                return answer;
            }
        }

        return await directs.OpenDirectMessageAsync(installation, file.User, cancellationToken) switch
        {
            DirectMessage.Open open => await upload.ShareAsync(installation, File(file, open.Channel, null), cancellationToken),
            DirectMessage.Failed failed => failed.Answer,
            var other => throw new InvalidOperationException($"No such direct message: {other}"),
        };
    }

    private static OutgoingFile File(SlackCall.Upload file, string channel, string? thread) => new()
    {
        Name = file.Name,
        Bytes = Convert.FromBase64String(file.Base64),
        Title = file.Name,
        Channel = channel,
        ThreadTs = thread,
        Comment = file.Comment,
    };

    private static byte[] Placed(string json, string channel, string? thread, string? user)
    {
        var message = JsonNode.Parse(json)!.AsObject();
        message["channel"] = channel;
        Set(message, "thread_ts", thread);
        Set(message, "user", user);
        message.Remove("response_type");
        message.Remove("replace_original");
        return Encoding.UTF8.GetBytes(message.ToJsonString());
    }

    private static void Set(JsonObject message, string name, string? value)
    {
        message.Remove(name);
        if (value is not null)
        {
            message[name] = value;
        }
    }

    private static bool IsClosedTo(SlackAnswer answer) => answer is SlackAnswer.Refused { Error.Code: var code }
        && (code is "not_in_channel" or "channel_not_found" or "user_not_in_channel" or "is_archived" or "no_permission" or "posting_to_channel_denied" or "messages_tab_disabled"
            || code.StartsWith("restricted_action", StringComparison.Ordinal));

    private static SendResult Result(SlackCall call, SlackAnswer answer) => answer switch
    {
        SlackAnswer.Ok => new SendResult.Sent(),
        SlackAnswer.TryLater later => new SendResult.Later(later.After, later.MayHaveArrived),

        // A token that was revoked is restored, or another one given; what is shown only for convenience does not wait for it.
        SlackAnswer.Refused { Error.BarsEverything: true } when call is not SlackCall.Show => new SendResult.Later(WhileBarred, MayHaveArrived: false),
        SlackAnswer.Refused refused => new SendResult.Undeliverable(refused.Error.Sentence),
        _ => throw new InvalidOperationException($"No such answer: {answer}"),
    };
}
