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

    private ValueTask<ConnectorAnswer> PostAsync(TeamsCall.Post post, CancellationToken cancellationToken) =>
        connector.PostAsync(post.Service, post.Conversation, post.ReplyTo, Bytes(post.Json), cancellationToken);

    private async ValueTask<ConnectorAnswer> WhisperAsync(TeamsCall.Whisper whisper, CancellationToken cancellationToken)
    {
        var answer = await chats.OpenAsync(whisper.Service, whisper.Tenant, whisper.Bot, whisper.User, cancellationToken) switch
        {
            PersonalChat.Open open => await connector.PostAsync(whisper.Service, open.Conversation, null, Bytes(whisper.Json), cancellationToken),
            PersonalChat.Failed failed => failed.Answer,
            var other => throw new InvalidOperationException($"No such chat: {other}"),
        };
        return answer is ConnectorAnswer.Refused && whisper.Instead is { } instead ? await PostAsync(instead, cancellationToken) : answer;
    }

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
