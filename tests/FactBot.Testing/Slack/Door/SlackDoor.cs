using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Testing.Slack;

/// <summary>Everything the fake answers over HTTP: finds what is meant, lets the plan of faults act, takes it down.</summary>
/// <param name="api">The Web API.</param>
/// <param name="side">What is not the Web API.</param>
/// <param name="sockets">The connections of Socket Mode.</param>
/// <param name="faults">The plan.</param>
/// <param name="calls">Takes down the calls.</param>
internal sealed class SlackDoor(SlackApi api, SideDoors side, SlackSockets sockets, SlackFaults faults, CallRecord calls)
{
    internal async Task HandleAsync(HttpContext context)
    {
        try
        {
            await (context.Request.Path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
            {
                ["api", var method] => ApiAsync(context, method),
                ["upload", "v1", var id] => SideAsync(context, "upload", () => side.UploadAsync(context, id)),
                ["response", var id] => SideAsync(context, "response_url", () => side.RespondAsync(context, id)),
                ["files-pri", var id, _] => SideAsync(context, "file", () => side.DownloadAsync(context, id)),
                ["oauth", "v2", "authorize"] => SideAsync(context, "authorize", () => side.AuthorizeAsync(context)),
                ["link"] => SocketAsync(context),
                _ => FaultyAnswer.SendAsync(null, context, DoorAnswer.Text("not found", StatusCodes.Status404NotFound)),
            });
        }
        catch (OperationCanceledException)
        {
            // The caller went away, which is its right.
        }
    }

    private async Task ApiAsync(HttpContext context, string method)
    {
        var request = await ApiRequest.ReadAsync(context.Request);
        var rule = faults.Take(method);
        await FaultyAnswer.DelayAsync(rule, context, side.Time);
        JsonObject? answer = null;
        if (FaultyAnswer.IsCarriedOut(rule?.Fault))
        {
            answer = request is null ? new SlackRefusalException("invalid_json").Answer : Answer(context, method, request);
        }

        calls.Add(new SlackCall(method, request?.Arguments ?? [], answer, rule?.Fault));
        await FaultyAnswer.SendAsync(rule, context, DoorAnswer.Json((answer ?? new SlackRefusalException("internal_error").Answer).ToJsonString()));
    }

    private JsonObject Answer(HttpContext context, string method, ApiRequest request)
    {
        var answer = api.Answer(method, request, out var scopes);
        context.Response.Headers["x-oauth-scopes"] = scopes;
        return answer;
    }

    private async Task SideAsync(HttpContext context, string name, Func<Task<(DoorAnswer Answer, JsonObject Arguments)>> carryOut)
    {
        var rule = faults.Take(name);
        await FaultyAnswer.DelayAsync(rule, context, side.Time);
        if (FaultyAnswer.IsCarriedOut(rule?.Fault))
        {
            var (answer, arguments) = await carryOut();
            calls.Add(new SlackCall(name, arguments, new JsonObject { ["ok"] = answer.Status < 400, ["error"] = answer.Status < 400 ? null : $"http_{answer.Status}" }, rule?.Fault));
            await FaultyAnswer.SendAsync(rule, context, answer);
            return;
        }

        calls.Add(new SlackCall(name, [], null, rule?.Fault));
        await FaultyAnswer.SendAsync(rule, context, DoorAnswer.Text("", StatusCodes.Status503ServiceUnavailable));
    }

    private Task SocketAsync(HttpContext context) => faults.Take("socket") is { } rule
        ? FaultyAnswer.SendAsync(rule, context, DoorAnswer.Text("", StatusCodes.Status503ServiceUnavailable))
        : sockets.AcceptAsync(context);
}
