using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FactBot.Web.Assets;

/// <summary>One part of the page.</summary>
/// <param name="path">Where it is served.</param>
/// <param name="mediaType">Its media type.</param>
/// <param name="content">Its bytes.</param>
internal sealed class Asset(string path, string mediaType, byte[] content)
{
    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..12])}\"");

    internal string Path => path;

    // Names carry no version, so a browser asks each time whether its copy still stands; the answer is 304 and empty.
    internal async Task ServeAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.GetTypedHeaders().ETag = _tag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(_tag, useStrongComparison: false) || tag.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = mediaType;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(content, context.RequestAborted);
        }
    }
}
