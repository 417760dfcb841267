using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Testing.Slack;

/// <summary>What an app reaches beside the Web API: uploads, downloads, response URLs, the consent page.</summary>
/// <param name="workspace">Where.</param>
/// <param name="responses">Carries out what comes to response URLs.</param>
/// <param name="oauth">Knows who may install what.</param>
internal sealed class SideDoors(SlackWorkspace workspace, Responses responses, OAuthMethods oauth)
{
    internal TimeProvider Time => workspace.Options.Time;

    /// <summary>Step two of an upload: the bytes themselves, or the only file of a multipart form.</summary>
    internal async Task<(DoorAnswer Answer, JsonObject Arguments)> UploadAsync(HttpContext context, string id)
    {
        var bytes = await BytesAsync(context.Request);
        var arguments = new JsonObject { ["file"] = id, ["length"] = bytes.Length };
        if (workspace.Files.Find(id) is not { } file || bytes.Length != file.AnnouncedLength)
        {
            return (DoorAnswer.Text("the file is not as announced", StatusCodes.Status400BadRequest), arguments);
        }

        workspace.Files.Put(file with { Bytes = bytes });
        return (DoorAnswer.Text($"OK - {bytes.Length}"), arguments);
    }

    /// <summary>The bytes of a file, for a token that may read files.</summary>
    internal Task<(DoorAnswer Answer, JsonObject Arguments)> DownloadAsync(HttpContext context, string id)
    {
        var arguments = new JsonObject { ["file"] = id };
        try
        {
            var token = workspace.Tokens.Find(ApiRequest.Bearer(context.Request));
            new ApiCall("file", [], token).Demand("files:read");
        }
        catch (SlackRefusalException)
        {
            // Slack shows its sign-in page to whoever has no right to the file.
            return Task.FromResult((new DoorAnswer("<html>Sign in</html>"u8.ToArray(), "text/html; charset=utf-8"), arguments));
        }

        return Task.FromResult((
            workspace.Files.Find(id) is { } file ? new DoorAnswer([.. file.Bytes], "application/octet-stream") : DoorAnswer.Text("not found", StatusCodes.Status404NotFound),
            arguments));
    }

    internal async Task<(DoorAnswer Answer, JsonObject Arguments)> RespondAsync(HttpContext context, string id)
    {
        var body = new JsonObject();
        try
        {
            body = (await JsonNode.ParseAsync(context.Request.Body))?.AsObject() ?? body;
            responses.Take(workspace.ResponseUrls.Use(id), body);
            return (DoorAnswer.Text("ok"), body);
        }
        catch (SlackRefusalException refusal)
        {
            return (DoorAnswer.Json(refusal.Answer.ToJsonString(), refusal.Message is "expired_url" or "used_url" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest), body);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (DoorAnswer.Text("invalid_payload", StatusCodes.Status400BadRequest), body);
        }
    }

    /// <summary>The consent page, on which everybody says yes.</summary>
    internal async Task<(DoorAnswer Answer, JsonObject Arguments)> AuthorizeAsync(HttpContext context)
    {
        var request = await ApiRequest.ReadAsync(context.Request);
        var arguments = request?.Arguments ?? [];
        try
        {
            var call = new ApiCall("authorize", arguments, null);
            var user = workspace.People.Person("admin", SlackUserKind.Member);
            return (new DoorAnswer([], "text/html", StatusCodes.Status302Found, oauth.Consent(call, user.Id).AbsoluteUri), arguments);
        }
        catch (SlackRefusalException refusal)
        {
            return (DoorAnswer.Text(refusal.Message, StatusCodes.Status400BadRequest), arguments);
        }
    }

    private static async Task<ImmutableArray<byte>> BytesAsync(HttpRequest request)
    {
        if (request.HasFormContentType && (await request.ReadFormAsync()).Files is [var only])
        {
            using var part = new MemoryStream();
            await only.CopyToAsync(part);
            return [.. part.ToArray()];
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        return [.. bytes.ToArray()];
    }
}
