using Microsoft.AspNetCore.Http;

namespace FactBot.Slack.Installing;

/// <summary>The cookie that ties an installation to the browser it was begun in.</summary>
internal static class InstallCookie
{
    private const string Name = "factbot-slack-install";

    // Browsers take the prefix from https only, and then let no other host or path set such a cookie (RFC 6265bis, 4.1.3.2).
    private const string SecureName = "__Host-" + Name;

    internal static string? Read(HttpRequest request, bool isSecure) => request.Cookies[NameFor(isSecure)];

    internal static void Write(HttpResponse response, bool isSecure, string value) =>
        response.Cookies.Append(NameFor(isSecure), value, Options(isSecure, InstallStates.Lifetime));

    internal static void Delete(HttpResponse response, bool isSecure) =>
        response.Cookies.Delete(NameFor(isSecure), Options(isSecure, maxAge: null));

    private static string NameFor(bool isSecure) => isSecure ? SecureName : Name;

    private static CookieOptions Options(bool isSecure, TimeSpan? maxAge) => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = isSecure,
        // Lax: Slack leads the browser back here by a link of another site.
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = maxAge,
    };
}
