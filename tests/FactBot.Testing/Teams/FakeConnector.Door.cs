using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Testing.Teams;

/// <content>What comes in at the door.</content>
public sealed partial class FakeConnector
{
    private const string AccessToken = "fake-connector-token";

    /// <summary>The token calls must bear; another one makes the bot's present one worthless.</summary>
    public string ValidToken { get; set; } = $"{AccessToken}-1";

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        var bytes = memory.ToArray();
        var name = NameOf(context.Request.Method, path);
        var fault = Faults.Take(name);
        if (fault is { Status: 0 })
        {
            Record(new ConnectorCall(name, path, null, 0));
            context.Abort();
            return;
        }

        var (status, answer) = fault is null ? Answer(name, context.Request, bytes) : (fault.Status, Error(fault.Code));
        if (fault?.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        Record(new ConnectorCall(name, path, Parsed(bytes), status) { Authorization = context.Request.Headers.Authorization, Bytes = bytes });
        context.Response.StatusCode = status;
        if (answer is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()), context.RequestAborted);
        }
    }

    private (int Status, JsonNode? Answer) Answer(string name, HttpRequest request, byte[] bytes) => name switch
    {
        "metadata" => (200, new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = new Uri(Address, "v1/.well-known/keys").AbsoluteUri }),
        "keys" => (200, Mint.KeySet()),
        "token" => Token(Encoding.UTF8.GetString(bytes)),
        "upload" => (200, new JsonObject()),
        "unknown" => (404, Error("NotFound")),
        _ => IsAuthorized(request) ? Connect(name, request.Path.Value!, Parsed(bytes)) : (401, Error("Unauthorized")),
    };

    private bool IsAuthorized(HttpRequest request)
    {
        var header = (string?)request.Headers.Authorization;
        return Options.IsWithoutTokens ? header is null : header == $"Bearer {ValidToken}";
    }

    private (int Status, JsonNode? Answer) Token(string form)
    {
        var isRight = form.Contains($"client_id={Options.AppId}", StringComparison.Ordinal)
            && (form.Contains($"client_secret={Options.ClientSecret}", StringComparison.Ordinal) || form.Contains("client_assertion=", StringComparison.Ordinal))
            && form.Contains("grant_type=client_credentials", StringComparison.Ordinal);
        return isRight
            ? (200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = ValidToken })
            : (401, new JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided." });
    }

    private static string NameOf(string method, string path) => (method, path) switch
    {
        ("GET", "/v1/.well-known/openidconfiguration") => "metadata",
        ("GET", "/v1/.well-known/keys") => "keys",
        ("POST", _) when path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => "token",
        ("PUT", _) when path.StartsWith("/upload/", StringComparison.Ordinal) => "upload",
        ("POST", "/teams/v3/conversations") => "create",
        ("GET", _) when path.Contains("/members/", StringComparison.Ordinal) => "member",
        ("POST", _) when path.Contains("/activities", StringComparison.Ordinal) => "post",
        ("PUT", _) when path.Contains("/activities/", StringComparison.Ordinal) => "update",
        ("DELETE", _) when path.Contains("/activities/", StringComparison.Ordinal) => "delete",
        _ => "unknown",
    };

    private static JsonNode? Parsed(byte[] bytes)
    {
        try
        {
            return bytes.Length == 0 ? null : JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Error(string code) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = "It was not carried out." } };
}
