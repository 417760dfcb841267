using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FactBot.Testing.Slack;

/// <summary>A Web API request: arguments from query, form or JSON, and the token from wherever it came.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="Token">The bearer token, or the argument <c>token</c>.</param>
/// <param name="IsJson">Whether the body was JSON.</param>
internal sealed record ApiRequest(JsonObject Arguments, string? Token, bool IsJson)
{
    /// <summary>Reads a request; null when its body is no JSON although it says so.</summary>
    internal static async ValueTask<ApiRequest?> ReadAsync(HttpRequest request)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            arguments[name] = value.ToString();
        }

        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        if (isJson && !await ReadJsonAsync(request, arguments))
        {
            return null;
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync())
            {
                arguments[name] = value.ToString();
            }
        }

        ReadBasic(request, arguments);
        return new ApiRequest(arguments, Bearer(request) ?? (isJson ? null : arguments["token"]?.ToString()), isJson);
    }

    /// <summary>The bearer token of a request.</summary>
    internal static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : null;

    private static async ValueTask<bool> ReadJsonAsync(HttpRequest request, JsonObject arguments)
    {
        using var reader = new HttpRequestStreamReader(request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            foreach (var (name, value) in JsonNode.Parse(await reader.ReadToEndAsync())?.AsObject() ?? [])
            {
                arguments[name] = value?.DeepClone();
            }

            return true;
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>An app may name itself by basic authentication when it exchanges a code.</summary>
    private static void ReadBasic(HttpRequest request, JsonObject arguments)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
            && Encoding.UTF8.GetString(Convert.FromBase64String(header[6..])).Split(':', 2) is [var id, var secret])
        {
            arguments["client_id"] = id;
            arguments["client_secret"] = secret;
        }
    }
}
