using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Receiving.Http;

/// <summary>
/// Every request from Slack, told apart by what it holds: bounded bytes, then the signature over them, and only then
/// is anything parsed.
/// </summary>
internal sealed class SlackRequestHandler(HttpReceivingSettings settings, Intake intake, TimeProvider time, ILogger<SlackRequestHandler> log)
{
    private readonly SignedContent _content = new(intake, new ReplayGuard(time));

    /// <summary>Answers a request; never throws.</summary>
    internal async Task HandleAsync(HttpContext context)
    {
        try
        {
            var answer = await AnswerAsync(context);
            await answer.WriteAsync(context);
        }
        catch (BadHttpRequestException bad)
        {
            await WriteQuietlyAsync(context, HttpAnswer.Refused(bad.StatusCode, "The request could not be read to its end; send it whole."));
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The caller hung up, in the middle of the body or before the answer: nobody waits for it any more.
        }
        catch (Exception unforeseen)
        {
            ReceivingLog.Broke(log, unforeseen);
            await WriteQuietlyAsync(context, HttpAnswer.TryAgain);
        }
    }

    private async Task<HttpAnswer> AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return Refuse(StatusCodes.Status405MethodNotAllowed, "not a POST", "Slack sends with POST; so must you.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // The server counts the framing of chunks too; the body itself is held to the byte below.
            size.MaxRequestBodySize = 2L * settings.MaxBodyBytes;
        }

        if (await BoundedBody.ReadAsync(context.Request, settings.MaxBodyBytes, context.RequestAborted) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "a body too large", $"The body is larger than {settings.MaxBodyBytes} bytes; Slack sends none so large.");
        }

        var signature = Single(context.Request, SlackSignature.Header);
        var verdict = SlackSignature.Verify(settings.SigningSecret, Single(context.Request, SlackSignature.TimestampHeader), signature, body, time.GetUtcNow());
        return verdict == SignatureVerdict.Genuine
            ? await _content.AnswerAsync(context.Request, body, signature!)
            : Refuse(StatusCodes.Status401Unauthorized, Reason(verdict), "The request does not bear Slack's signature; sign the raw body with the app's signing secret, as Slack does.");
    }

    private HttpAnswer Refuse(int status, string reason, string sentence)
    {
        ReceivingLog.Refused(log, reason);
        return HttpAnswer.Refused(status, sentence);
    }

    private static string Reason(SignatureVerdict verdict) => verdict switch
    {
        SignatureVerdict.Unsigned => "no signature",
        SignatureVerdict.Untimely => "signed too long ago, or in the future",
        _ => "a signature that is not Slack's",
    };

    /// <summary>A header that is there once; null when it is missing, or there twice.</summary>
    private static string? Single(HttpRequest request, string header) => request.Headers[header] is [var value] ? value : null;

    private static async Task WriteQuietlyAsync(HttpContext context, HttpAnswer answer)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        try
        {
            await answer.WriteAsync(context);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Whoever sent half a request does not wait for the answer.
        }
    }
}
