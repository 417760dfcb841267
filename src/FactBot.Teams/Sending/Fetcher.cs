namespace FactBot.Teams.Sending;

/// <summary>Reads documents that anybody may read, such as OpenID metadata: within a time and a size, no redirects.</summary>
internal sealed class Fetcher(HttpClient http, TimeProvider time)
{
    private const int MaxBytes = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The text at an address.</summary>
    /// <exception cref="FetchFailedException">It could not be had.</exception>
    internal async ValueTask<string> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw new FetchFailedException($"{address.Host} answered with HTTP {(int)response.StatusCode}.");
            }

            await response.Content.LoadIntoBufferAsync(MaxBytes, either.Token);
            return await response.Content.ReadAsStringAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FetchFailedException($"{address.Host} did not answer within {Patience.TotalSeconds:0} seconds.");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new FetchFailedException($"{address.Host} cannot be reached: check this machine's network, name resolution and proxy.");
        }
    }
}

/// <summary>A document could not be had.</summary>
/// <param name="sentence">Why.</param>
internal sealed class FetchFailedException(string sentence) : Exception(sentence);
