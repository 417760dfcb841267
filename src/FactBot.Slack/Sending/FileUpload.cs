using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using FactBot.Slack.Installing;

namespace FactBot.Slack.Sending;

/// <summary>
/// Shares a file in three steps: ask for an address, send the bytes there, share what was sent
/// (docs.slack.dev/messaging/working-with-files). Needs the scope files:write.
/// </summary>
internal sealed class FileUpload(WorkspaceApi api, SlackTransport transport, SlackAddresses addresses)
{
    private const string Bytes = "upload_url";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The answer of the last step that was taken. Only the last of the three shows anything to anybody.</summary>
    internal async ValueTask<SlackAnswer> ShareAsync(Installation installation, OutgoingFile file, CancellationToken cancellationToken)
    {
        var asked = await AskAsync(installation, file, cancellationToken);
        if (asked is not SlackAnswer.Ok { Body: var body })
        {
            return NothingShown(asked);
        }

        if (body.Text("file_id") is not { } id || !Uri.TryCreate(body.Text("upload_url"), UriKind.Absolute, out var upload) || !addresses.MayReceiveFiles(upload))
        {
            return new SlackAnswer.Refused(new SlackError { Method = Bytes, Code = "foreign_upload_url" });
        }

        var sent = await SendBytesAsync(upload, file.Bytes, cancellationToken);
        return sent is SlackAnswer.Ok ? await CompleteAsync(installation, file, id, cancellationToken) : NothingShown(sent);
    }

    private ValueTask<SlackAnswer> AskAsync(Installation installation, OutgoingFile file, CancellationToken cancellationToken) =>
        api.CallAsync(
            installation,
            "files.getUploadURLExternal",
            [new("filename", file.Name), new("length", file.Bytes.Length.ToString(CultureInfo.InvariantCulture))],
            cancellationToken);

    // Without the token: the address itself is the permission.
    private async ValueTask<SlackAnswer> SendBytesAsync(Uri upload, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, upload)
        {
            Content = new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
        };
        return await transport.SendAsync(request, Patience, Read, cancellationToken);
    }

    private ValueTask<SlackAnswer> CompleteAsync(Installation installation, OutgoingFile file, string id, CancellationToken cancellationToken)
    {
        var body = new CompleteUploadJson([new UploadedFileJson(id, file.Title)], file.Channel, file.ThreadTs, file.Comment);
        return api.CallAsync(
            installation,
            "files.completeUploadExternal",
            JsonSerializer.SerializeToUtf8Bytes(body, SendingJson.Default.CompleteUploadJson),
            cancellationToken);
    }

    private static SlackAnswer Read(RawAnswer raw) => WebApiAnswer.Later(Bytes, raw, code: null)
        ?? (raw.IsSuccess
            ? new SlackAnswer.Ok(SlackBody.Empty)
            : new SlackAnswer.Refused(new SlackError { Method = Bytes, Code = WebApiAnswer.StatusCode(raw) }));

    private static SlackAnswer NothingShown(SlackAnswer answer) =>
        answer is SlackAnswer.TryLater later ? later with { MayHaveArrived = false } : answer;
}
