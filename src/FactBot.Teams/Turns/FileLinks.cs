using System.Buffers.Text;
using System.Security.Cryptography;
using FactBot.Domain.Chat;
using FactBot.Domain.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ContentDispositionHeaderValue = System.Net.Http.Headers.ContentDispositionHeaderValue;

namespace FactBot.Teams.Turns;

/// <summary>
/// Files for groups and channels, where Teams takes none from a bot: a link that nobody can guess, good for an hour.
/// The file is the one that was announced, for as long as this process lives.
/// </summary>
internal sealed class FileLinks(TeamsOptions options, TimeProvider time)
{
    /// <summary>What links begin with, behind <c>Teams:WebUrl</c>.</summary>
    internal const string Path = "/teams/files";

    private const int MostFiles = 20;
    private const int TokenBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ExpiringCache<string, FileReply> files = new(MostFiles, time);

    /// <summary>A link to a file; null when nobody knows under which address FactBot is reached.</summary>
    internal string? To(FileReply file)
    {
        if (options.WebUrl is not { } web)
        {
            return null;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        files.Put(token, file, Lifetime);
        return $"{web.TrimEnd('/')}{Path}/{token}";
    }

    /// <summary>Hands a file to whoever has its link; never as anything a browser would run.</summary>
    internal async Task ServeAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers[HeaderNames.CacheControl] = "private, no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; sandbox";
        if (!files.TryGet((string?)context.Request.RouteValues["token"] ?? "", out var file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync("This link is no longer good: files are kept for an hour. Ask FactBot in Teams to export once more.", context.RequestAborted);
            return;
        }

        response.ContentType = file.MediaType;
        response.ContentLength = file.Content.Length;
        response.Headers[HeaderNames.ContentDisposition] = new ContentDispositionHeaderValue("attachment") { FileName = file.Name, FileNameStar = file.Name }.ToString();
        await response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
