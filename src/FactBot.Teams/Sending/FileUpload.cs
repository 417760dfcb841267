using System.Net.Http.Headers;

namespace FactBot.Teams.Sending;

/// <summary>
/// Puts a file where a person has made room for it in their OneDrive; learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4.
/// Without FactBot's token: the address itself is the permission.
/// </summary>
internal sealed class FileUpload(TeamsOptions options, HttpClient http, TimeProvider time)
{
    private static readonly string[] Domains = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".1drv.com", ".onedrive.com"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Puts all bytes in one piece.</summary>
    internal async ValueTask<ConnectorAnswer> PutAsync(string url, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !Takes(address) || bytes.IsEmpty)
        {
            return new ConnectorAnswer.Refused(0, "", "The file was to go to another place than Microsoft's.");
        }

        using var clock = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, bytes.Length - 1, bytes.Length);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode ? new ConnectorAnswer.Ok(default) : ConnectorErrors.Of(response, [], time.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ConnectorAnswer.Later(null, "OneDrive did not take the file within a minute.", MayHaveArrived: false);
        }
        catch (HttpRequestException failure)
        {
            return ConnectorErrors.Of(failure.HttpRequestError);
        }
    }

    private bool Takes(Uri address) =>
        (address is { Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0 } && Domains.Any(domain => address.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase)))
        || (SecureAddress.IsLoopback(address) && (options.IsOpenToThisMachine || options.ServiceHosts.Contains(address.Authority, StringComparer.OrdinalIgnoreCase)));
}
