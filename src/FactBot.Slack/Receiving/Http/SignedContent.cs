using System.Globalization;
using System.Text.Json;
using FactBot.Slack.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FactBot.Slack.Receiving.Http;

/// <summary>What to do with a body that is known to come from Slack.</summary>
internal sealed class SignedContent(Intake intake, ReplayGuard replays)
{
    /// <summary>Answers it, by its media type and its contents.</summary>
    internal async ValueTask<HttpAnswer> AnswerAsync(HttpRequest request, byte[] body, string signature)
    {
        if (IsOf(request, "application/json"))
        {
            return await EventAsync(request, body);
        }

        if (!IsOf(request, "application/x-www-form-urlencoded"))
        {
            return HttpAnswer.Refused(StatusCodes.Status415UnsupportedMediaType, "Slack sends JSON or a form in UTF-8; the header Content-Type names neither.");
        }

        return RequestForm.Read(body) switch
        {
            { IsCertificateProbe: true } => HttpAnswer.Empty,
            var form when form?.Delivered() is { } delivered => await OnceAsync(DeliveryReader.Read(delivered.Json, delivered.Shape), signature, request.HttpContext.RequestAborted),
            _ => Unreadable("The form holds neither a payload nor a command, or a field twice."),
        };
    }

    private async ValueTask<HttpAnswer> EventAsync(HttpRequest request, byte[] body) => DeliveryReader.Read(body, DeliveryShape.Event) switch
    {
        UnknownDelivery { Fault: not null } malformed => Malformed(malformed),
        UnknownDelivery { Type: "url_verification" } => Challenge(body),
        EventDelivery happened => await TakeAsync(happened with { Redelivery = RedeliveryOf(request) }, request.HttpContext.RequestAborted),
        var other => await TakeAsync(other, request.HttpContext.RequestAborted),
    };

    /// <summary>Slack never repeats a command or an interaction, so a second one was recorded on the way and is played back.</summary>
    private async ValueTask<HttpAnswer> OnceAsync(Delivery delivery, string signature, CancellationToken cancellationToken)
    {
        if (delivery is UnknownDelivery { Fault: not null } malformed)
        {
            return Malformed(malformed);
        }

        string[] names = HasTrigger(delivery) ? [signature, delivery.Key] : [signature];
        if (!replays.TryRemember(names))
        {
            return HttpAnswer.Empty;
        }

        var answer = await TakeAsync(delivery, cancellationToken);
        if (answer == HttpAnswer.TryAgain)
        {
            replays.Forget(names);
        }

        return answer;
    }

    private async ValueTask<HttpAnswer> TakeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var acknowledgement = await intake.TakeAsync(delivery, cancellationToken);
        return acknowledgement switch
        {
            { IsTaken: false } => HttpAnswer.TryAgain,
            { Json: { IsEmpty: false } json } => HttpAnswer.Json(json),
            _ => HttpAnswer.Empty,
        };
    }

    private HttpAnswer Malformed(UnknownDelivery malformed)
    {
        intake.NoteMalformed(malformed);
        return Unreadable($"The body could not be read: {malformed.Fault}.");
    }

    private static HttpAnswer Challenge(byte[] body)
    {
        try
        {
            return HttpAnswer.Text(JsonSerializer.Deserialize(body, SlackWireJson.Default.UrlVerification)!.Challenge);
        }
        catch (JsonException)
        {
            return Unreadable("A url_verification holds a challenge, a text.");
        }
    }

    private static HttpAnswer Unreadable(string sentence) => HttpAnswer.Refused(StatusCodes.Status400BadRequest, sentence);

    private static bool HasTrigger(Delivery delivery) => delivery switch
    {
        SlashCommandDelivery command => command.Command.TriggerId == delivery.Key,
        BlockActionsDelivery actions => actions.Interaction.TriggerId == delivery.Key,
        ViewSubmissionDelivery submission => submission.Interaction.TriggerId == delivery.Key,
        ShortcutDelivery shortcut => shortcut.Interaction.TriggerId == delivery.Key,
        MessageActionDelivery action => action.Interaction.TriggerId == delivery.Key,
        _ => false,
    };

    private static Redelivery? RedeliveryOf(HttpRequest request) =>
        request.Headers["X-Slack-Retry-Num"] is [var attempt] && int.TryParse(attempt, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Redelivery(number, request.Headers["X-Slack-Retry-Reason"] is [var reason] ? reason : null)
            : null;

    private static bool IsOf(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
