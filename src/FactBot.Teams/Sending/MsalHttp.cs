using Microsoft.Identity.Client;

namespace FactBot.Teams.Sending;

/// <summary>
/// How tokens are fetched. Authorities are always https to the library; where <c>Teams:TokenAuthority</c> is plain
/// http on this machine, its requests go there.
/// </summary>
internal sealed class MsalHttp : IMsalHttpClientFactory, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Uri authority;
    private readonly HttpClient client;

    /// <summary>Over a handler of its own.</summary>
    internal MsalHttp(TeamsOptions options, HttpMessageHandler handler)
    {
        authority = new Uri(options.TokenAuthority.TrimEnd('/') + "/");
        client = new HttpClient(authority.Scheme == Uri.UriSchemeHttp ? new PlainOnThisMachine(authority, handler) : handler) { Timeout = Patience };
    }

    /// <inheritdoc/>
    public HttpClient GetHttpClient() => client;

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <summary>A tenant's authority, as the library takes it.</summary>
    internal Uri Authority(string tenant) =>
        new UriBuilder(new Uri(authority, tenant)) { Scheme = Uri.UriSchemeHttps, Port = authority.Port }.Uri;

    private sealed class PlainOnThisMachine(Uri authority, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { } wanted && wanted.Host == authority.Host && wanted.Port == authority.Port)
            {
                request.RequestUri = new UriBuilder(wanted) { Scheme = Uri.UriSchemeHttp, Port = authority.Port }.Uri;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
