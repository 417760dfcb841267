using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace FactBot.Teams.Tests.Sending;

/// <summary>Answers as Entra, or as the machine's identity service, and notes what it was asked.</summary>
internal sealed class PlayedEntra(HttpStatusCode status, string answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<(Uri Address, string Form)> asked = new();

    internal IReadOnlyCollection<(Uri Address, string Form)> Asked => asked;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        asked.Enqueue((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
