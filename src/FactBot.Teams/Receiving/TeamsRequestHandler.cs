using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace FactBot.Teams.Receiving;

/// <summary>
/// Every request to the messaging endpoint: who calls is verified by the token before a byte of the body is
/// understood, and the activity is held against the token before anything is done about it.
/// </summary>
internal sealed class TeamsRequestHandler(TeamsOptions options, TokenVerifier tokens, ServiceHosts services, IDeliveries deliveries, ILogger<TeamsRequestHandler> log)
{
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
            // The caller hung up: nobody waits for the answer any more.
        }
        catch (Exception unforeseen)
        {
            ReceivingLog.Broke(log, unforeseen);
            await WriteQuietlyAsync(context, HttpAnswer.TryAgain);
        }
    }

    private async ValueTask<HttpAnswer> AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return HttpAnswer.Refused(StatusCodes.Status405MethodNotAllowed, "Teams sends with POST; so must you.");
        }

        if (!IsJson(context.Request))
        {
            return HttpAnswer.Refused(StatusCodes.Status415UnsupportedMediaType, "Teams sends JSON in UTF-8; the header Content-Type says otherwise.");
        }

        var verdict = options.IsOpenToThisMachine ? Local(context) : await tokens.VerifyAsync(Authorization(context.Request), context.RequestAborted);
        if (verdict is TokenVerdict.Refused refused)
        {
            return Unauthorized(refused.Reason);
        }

        if (verdict is TokenVerdict.Unknown)
        {
            return HttpAnswer.TryAgain;
        }

        return await BodyAsync(context.Request) is { } body
            ? await AnswerAsync(body, verdict as TokenVerdict.Genuine, context.RequestAborted)
            : HttpAnswer.Refused(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {BoundedBody.MaxBytes} bytes; Teams sends none so large.");
    }

    private async ValueTask<HttpAnswer> AnswerAsync(byte[] body, TokenVerdict.Genuine? token, CancellationToken cancellationToken)
    {
        if (!ActivityReader.TryRead(body, out var delivery, out var fault))
        {
            ReceivingLog.Malformed(log, fault);
            return HttpAnswer.Refused(StatusCodes.Status400BadRequest, $"The activity could not be read: {fault}.");
        }

        if (token is not null && !token.Covers(delivery))
        {
            return Unauthorized("an activity of another service or channel than its token is for");
        }

        if (!services.Allows(delivery.ServiceUrl))
        {
            ReceivingLog.ForeignService(log, delivery.ServiceUrl.Host);
            return HttpAnswer.Unauthorized;
        }

        if (!options.Serves(delivery.Tenant))
        {
            ReceivingLog.ForeignTenant(log, delivery.Tenant);
            return HttpAnswer.Unauthorized;
        }

        return await deliveries.ReceiveAsync(delivery, cancellationToken);
    }

    private static TokenVerdict.Refused? Local(HttpContext context) =>
        LocalCaller.Is(context) ? null : new TokenVerdict.Refused("a caller from another machine, while the endpoint is open to this machine only");

    private static async ValueTask<byte[]?> BodyAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // The server counts the framing of chunks too; the body itself is held to the byte.
            size.MaxRequestBodySize = 2L * BoundedBody.MaxBytes;
        }

        return await BoundedBody.ReadAsync(request, request.HttpContext.RequestAborted);
    }

    private HttpAnswer Unauthorized(string reason)
    {
        ReceivingLog.Refused(log, reason);
        return HttpAnswer.Unauthorized;
    }

    /// <summary>A header that is there once; null when it is missing, or there twice.</summary>
    private static string? Authorization(HttpRequest request) => request.Headers.Authorization is [var value] ? value : null;

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

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
