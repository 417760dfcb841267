using FactBot.Domain.Chat;
using FactBot.Domain.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace FactBot.Web.Messages;

/// <summary><c>POST /api/say</c>: one message in, one reply out.</summary>
internal sealed class MessageEndpoint(IFactDesk desk, WebChatOptions options, ILogger<MessageEndpoint> log)
{
    internal async Task HandleAsync(HttpContext context)
    {
        if (!IsJson(context.Request.ContentType))
        {
            await Refuse(context, StatusCodes.Status415UnsupportedMediaType, "Messages are JSON in UTF-8; send the header Content-Type: application/json.");
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // The server counts the framing of chunks too; the body itself is held to the byte below.
            size.MaxRequestBodySize = 2L * options.MaxBodyBytes;
        }

        if (await BodyAsync(context) is not { } body)
        {
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, $"The message is larger than {options.MaxBodyBytes / 1024} KiB and was not carried out; shorten it, or split it in two.");
            return;
        }

        var incoming = IncomingMessage.Read(body, options);
        await (incoming.Message is { } message
            ? AnswerAsync(context, message)
            : Refuse(context, StatusCodes.Status400BadRequest, incoming.Fault!));
    }

    private async ValueTask<ReadOnlyMemory<byte>?> BodyAsync(HttpContext context)
    {
        try
        {
            return await BoundedBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private async Task AnswerAsync(HttpContext context, Message message)
    {
        try
        {
            var reply = await desk.HandleAsync(message, context.RequestAborted);
            await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, reply);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (StoreUnavailableException unavailable)
        {
            WebLog.StoreUnavailable(log, context.TraceIdentifier, unavailable);
            await JsonAnswer.NoticeAsync(context, StatusCodes.Status503ServiceUnavailable, Outcome.Error, unavailable.Message);
        }
        catch (Exception unforeseen)
        {
            WebLog.Failed(log, context.TraceIdentifier, unforeseen);
            await JsonAnswer.NoticeAsync(context, StatusCodes.Status500InternalServerError, Outcome.Error,
                $"Something in FactBot broke and your message was not answered; its log has more under {context.TraceIdentifier}.");
        }
    }

    private static Task Refuse(HttpContext context, int status, string sentence) =>
        JsonAnswer.NoticeAsync(context, status, Outcome.Refused, sentence);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
