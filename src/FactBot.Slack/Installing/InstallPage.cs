using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace FactBot.Slack.Installing;

/// <summary>The small page that tells a person how an installation went. No script, nothing from elsewhere, every word encoded.</summary>
internal static class InstallPage
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string Style = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}";

    /// <summary>Writes the page.</summary>
    /// <param name="context">The request to answer.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headline">What happened.</param>
    /// <param name="sentence">What to do next.</param>
    /// <param name="again">Where to begin the installation again, when that can help.</param>
    internal static Task WriteAsync(HttpContext context, int status, string headline, string sentence, string? again = null)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        AddHeaders(response.Headers);
        var utf8 = Encoding.UTF8.GetBytes(Html(HtmlEncoder.Default.Encode(headline), HtmlEncoder.Default.Encode(sentence), again));
        response.ContentLength = utf8.Length;
        return response.Body.WriteAsync(utf8, context.RequestAborted).AsTask();
    }

    /// <summary>What holds for the redirect to Slack too: nothing is kept, and nobody learns the address with its code.</summary>
    internal static void AddHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private static string Html(string headline, string sentence, string? again)
    {
        var link = again is null ? "" : $"<p><a href=\"{HtmlEncoder.Default.Encode(again)}\">Begin again</a></p>";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>FactBot in Slack</title><style>{Style}</style></head>
            <body><h1>{headline}</h1><p>{sentence}</p>{link}</body>
            </html>

            """;
    }
}
