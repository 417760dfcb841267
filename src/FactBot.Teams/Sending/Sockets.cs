using System.Net;

namespace FactBot.Teams.Sending;

/// <summary>How FactBot calls out: no redirects, so that an answer cannot send a token elsewhere, and no cookies.</summary>
internal static class Sockets
{
    internal static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,

        // Services move; a connection kept for ever would not notice.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    internal static HttpClient Client() => new(Handler()) { Timeout = Timeout.InfiniteTimeSpan };
}
