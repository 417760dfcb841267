using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Testing;
using FactBot.Testing.Slack;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FactBot.EndToEnd.Slack;

/// <summary>Stands between an app and a Web API: passes everything on byte for byte, takes it down, lets the plan of faults act.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private readonly Uri _target;
    private readonly Func<SlackCall, Task> _seen;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private ImmutableArray<SlackCall> _calls = [];
    private LoopbackServer? _server;

    private RecordingProxy(Uri target, Func<SlackCall, Task> seen)
    {
        _target = target;
        _seen = seen;
    }

    /// <summary>Where it listens.</summary>
    internal Uri Address => _server!.Address;

    /// <summary>What goes wrong.</summary>
    internal SlackFaults Faults { get; } = new();

    /// <summary>What was passed on, in order.</summary>
    internal ImmutableArray<SlackCall> Calls => _calls;

    /// <summary>Starts one.</summary>
    /// <param name="target">The Web API behind it.</param>
    /// <param name="seen">Told of every call before the app gets its answer.</param>
    /// <param name="own">Answers what the proxy answers itself; null to pass it on.</param>
    internal static async Task<RecordingProxy> StartAsync(Uri target, Func<SlackCall, Task> seen, Func<HttpContext, Task<DoorAnswer?>> own)
    {
        var proxy = new RecordingProxy(target, seen);
        proxy._server = await LoopbackServer.StartAsync(context => proxy.HandleAsync(context, own));
        return proxy;
    }

    /// <summary>Ends what is left of it.</summary>
    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await _server!.DisposeAsync();
        _client.Dispose();
    }

    private async Task HandleAsync(HttpContext context, Func<HttpContext, Task<DoorAnswer?>> own)
    {
        context.Request.EnableBuffering();

        // Only what was read has a length that can be passed on.
        await context.Request.Body.DrainAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        if (await own(context) is { } answered)
        {
            await FaultyAnswer.SendAsync(null, context, answered);
            return;
        }

        var method = context.Request.Path.Value!.Split('/')[^1];
        var arguments = (await ApiRequest.ReadAsync(context.Request))?.Arguments ?? [];
        var rule = Faults.Take(method);
        await FaultyAnswer.DelayAsync(rule, context, TimeProvider.System);
        var answer = new DoorAnswer([], "text/plain", StatusCodes.Status503ServiceUnavailable);
        JsonObject? json = null;
        if (FaultyAnswer.IsCarriedOut(rule?.Fault))
        {
            answer = await PassOnAsync(context);
            json = Json(answer);
        }

        var call = new SlackCall(method, arguments, json, rule?.Fault);
        ImmutableInterlocked.Update(ref _calls, all => all.Add(call));
        await _seen(call);
        await FaultyAnswer.SendAsync(rule, context, answer);
    }

    private async Task<DoorAnswer> PassOnAsync(HttpContext context)
    {
        context.Request.Body.Position = 0;
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_target, context.Request.Path + context.Request.QueryString.ToString()));
        request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, value) in context.Request.Headers.Where(header => header.Key is "Content-Type" or "Authorization"))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.ToString()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value.ToString());
            }
        }

        using var response = await _client.SendAsync(request, context.RequestAborted);
        return new DoorAnswer(
            await response.Content.ReadAsByteArrayAsync(context.RequestAborted),
            response.Content.Headers.ContentType?.ToString() ?? "text/plain",
            (int)response.StatusCode,
            response.Headers.Location?.ToString());
    }

    private static JsonObject? Json(DoorAnswer answer)
    {
        try
        {
            return answer.MediaType.StartsWith("application/json", StringComparison.Ordinal) ? JsonNode.Parse(answer.Body) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
