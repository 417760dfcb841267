using System.Text;
using FactBot.Domain.Turns;
using FactBot.Teams.Sending;

namespace FactBot.Teams.Turns;

/// <summary>Makes the calls that a turn comes to.</summary>
internal sealed class TeamsCaller(Connector connector, PersonalChats chats, FileUpload upload)
{
    /// <summary>How long to wait while Teams does not accept FactBot at all.</summary>
    private static readonly TimeSpan WhileBarred = TimeSpan.FromMinutes(1);

    /// <summary>Makes one. The Connector cannot say whether an earlier try arrived, and twice is better than never.</summary>
    internal async ValueTask<SendResult> SendAsync(TeamsCall call, CancellationToken cancellationToken) => call switch
    {
        TeamsCall.Post post => Result(await PostAsync(post, cancellationToken)),
        TeamsCall.Whisper whisper => Result(await WhisperAsync(whisper, cancellationToken)),
        TeamsCall.Update update => Convenience(await connector.UpdateAsync(update.Service, update.Conversation, update.Activity, Bytes(update.Json), cancellationToken)),
        TeamsCall.Delete delete => Convenience(await connector.DeleteAsync(delete.Service, delete.Conversation, delete.Activity, cancellationToken)),
        TeamsCall.Upload file => Result(await UploadAsync(file, cancellationToken)),
        _ => throw new InvalidOperationException($"No such call: {call}"),
    };

    /// <summary>Whoever asked may have taken the question away meanwhile; the answer is owed all the same.</summary>
    private async ValueTask<ConnectorAnswer> PostAsync(TeamsCall.Post post, CancellationToken cancellationToken)
    {
        var answer = await connector.PostAsync(post.Service, post.Conversation, post.ReplyTo, Bytes(post.Json), cancellationToken);
        return post.ReplyTo is not null && answer is ConnectorAnswer.Refused { Code: "ActivityNotFoundInConversation" }
            ? await connector.PostAsync(post.Service, post.Conversation, null, Bytes(post.Json), cancellationToken)
            : answer;
    }

    private async ValueTask<ConnectorAnswer> WhisperAsync(TeamsCall.Whisper whisper, CancellationToken cancellationToken)
    {
        var answer = await AloneAsync(whisper, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Code: "ConversationNotFound" } && chats.Forget(whisper.Service, whisper.Tenant, whisper.User))
        {
            // The chat that is remembered is not there any more: the person removed FactBot, and may have added it again.
            answer = await AloneAsync(whisper, cancellationToken);
        }

        return answer is ConnectorAnswer.Refused && whisper.Instead is { } instead ? await PostAsync(instead, cancellationToken) : answer;
    }

    private async ValueTask<ConnectorAnswer> AloneAsync(TeamsCall.Whisper whisper, CancellationToken cancellationToken) =>
        await chats.OpenAsync(whisper.Service, whisper.Tenant, whisper.Bot, whisper.User, cancellationToken) switch
        {
            PersonalChat.Open open => await connector.PostAsync(whisper.Service, open.Conversation, null, Bytes(whisper.Json), cancellationToken),
            PersonalChat.Failed failed => failed.Answer,
            var other => throw new InvalidOperationException($"No such chat: {other}"),
        };

    /// <summary>The bytes may be put twice, for they take the same place; the message that shows them comes after.</summary>
    private async ValueTask<ConnectorAnswer> UploadAsync(TeamsCall.Upload file, CancellationToken cancellationToken) =>
        await upload.PutAsync(file.Url, Convert.FromBase64String(file.Base64), cancellationToken) switch
        {
            ConnectorAnswer.Ok => await PostAsync(file.Then, cancellationToken),
            ConnectorAnswer.Refused => await PostAsync(file.Instead, cancellationToken),
            var other => other,
        };

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    private static SendResult Result(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Ok => new SendResult.Sent(),
        ConnectorAnswer.Later later => new SendResult.Later(later.After, later.MayHaveArrived),
        ConnectorAnswer.Barred => new SendResult.Later(WhileBarred, MayHaveArrived: false),
        ConnectorAnswer.Refused refused => new SendResult.Undeliverable(refused.Sentence),
        _ => throw new InvalidOperationException($"No such answer: {answer}"),
    };

    private static SendResult Convenience(ConnectorAnswer answer) =>
        answer is ConnectorAnswer.Barred barred ? new SendResult.Undeliverable(barred.Sentence) : Result(answer);
}
