using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FactBot.Testing.Slack;

/// <summary>Lets a call go wrong as the plan says.</summary>
internal static class FaultyAnswer
{
    /// <summary>Whether the call is carried out although it goes wrong.</summary>
    internal static bool IsCarriedOut(SlackFault? fault) => fault switch
    {
        null or SlackFault.Slow or SlackFault.HalfAnswer => true,
        SlackFault.Hang hang => hang.IsCarriedOut,
        SlackFault.Reset reset => reset.IsCarriedOut,
        _ => false,
    };

    /// <summary>What comes before the call is carried out.</summary>
    internal static async Task DelayAsync(SlackFaultRule? rule, HttpContext context, TimeProvider time)
    {
        if (rule?.Fault is SlackFault.Slow slow)
        {
            await Task.Delay(slow.By, time, context.RequestAborted);
        }

        // Who was killed meanwhile asks again when it is back; what nobody waits for any more is not carried out.
        context.RequestAborted.ThrowIfCancellationRequested();
    }

    /// <summary>Sends the answer, or what becomes of it.</summary>
    /// <param name="rule">What goes wrong; null for nothing.</param>
    /// <param name="context">The request.</param>
    /// <param name="answer">What the right answer is.</param>
    internal static async Task SendAsync(SlackFaultRule? rule, HttpContext context, DoorAnswer answer)
    {
        switch (rule?.Fault)
        {
            case SlackFault.RateLimit limit:
                context.Response.Headers.RetryAfter = Math.Ceiling(limit.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await WriteAsync(context, DoorAnswer.Json("""{"ok":false,"error":"ratelimited"}""", StatusCodes.Status429TooManyRequests));
                break;
            case SlackFault.Status status:
                await WriteAsync(context, new DoorAnswer("<html>Something went wrong.</html>"u8.ToArray(), "text/html", (int)status.Code));
                break;
            case SlackFault.Refusal refusal:
                await WriteAsync(context, DoorAnswer.Json($$"""{"ok":false,"error":"{{refusal.Error}}"}"""));
                break;
            case SlackFault.Reset:
                context.Abort();
                break;
            case SlackFault.HalfAnswer:
                await WriteHalfAsync(context, answer);
                break;
            case SlackFault.Hang:
                await rule.Released.WaitAsync(context.RequestAborted);
                await WriteAsync(context, answer);
                break;
            default:
                await WriteAsync(context, answer);
                break;
        }
    }

    private static async Task WriteHalfAsync(HttpContext context, DoorAnswer answer)
    {
        context.Response.ContentType = answer.MediaType;
        context.Response.ContentLength = answer.Body.Length + 1;
        await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static async Task WriteAsync(HttpContext context, DoorAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.MediaType;
        if (answer.Location is not null)
        {
            context.Response.Headers.Location = answer.Location;
        }

        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body);
    }
}

/// <summary>An answer before it is sent.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="MediaType">Their type.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Location">Where to go instead.</param>
internal sealed record DoorAnswer(byte[] Body, string MediaType, int Status = StatusCodes.Status200OK, string? Location = null)
{
    internal static DoorAnswer Json(string json, int status = StatusCodes.Status200OK) => new(Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8", status);

    internal static DoorAnswer Text(string text, int status = StatusCodes.Status200OK) => new(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", status);
}
