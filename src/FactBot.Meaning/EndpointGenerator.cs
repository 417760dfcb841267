using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactBot.Domain.Meaning;
using Microsoft.Extensions.AI;

namespace FactBot.Meaning;

/// <summary>
/// Embeddings of a server that speaks as Ollama's or OpenAI's does. One request and one answer: the client libraries of
/// both would make every start of FactBot heavier by what it never uses.
/// </summary>
public sealed class EndpointGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int LargestAnswer = 64 * 1024 * 1024;
    private readonly HttpClient http;
    private readonly Uri address;
    private readonly string model;

    /// <summary>Asks one endpoint.</summary>
    /// <param name="endpoint">The server, with the path or without: see <see cref="AddressOf"/>.</param>
    /// <param name="model">The model's name there.</param>
    /// <param name="apiKey">The key, where one is asked for.</param>
    public EndpointGenerator(Uri endpoint, string model, string? apiKey)
    {
        (address, this.model) = (AddressOf(endpoint), model);

        // Redirected, texts and key would go where nobody sent them. How long to wait is the caller's to say.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { MaxResponseContentBufferSize = LargestAnswer, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = apiKey is null ? null : new AuthenticationHeaderValue("Bearer", apiKey);
    }

    /// <summary>
    /// Where to ask: an address that ends in <c>/embeddings</c> or <c>/embed</c> as it is, a bare server at
    /// <c>/v1/embeddings</c>, which Ollama answers too, and any other path with <c>/embeddings</c> behind it.
    /// </summary>
    public static Uri AddressOf(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var path = endpoint.AbsolutePath.TrimEnd('/');
        return path.EndsWith("/embeddings", StringComparison.Ordinal) || path.EndsWith("/embed", StringComparison.Ordinal) ? endpoint
            : new UriBuilder(endpoint) { Path = path.Length == 0 ? "/v1/embeddings" : path + "/embeddings" }.Uri;
    }

    /// <inheritdoc/>
    /// <exception cref="EncoderUnavailableException">The endpoint did not give a vector for each text; the sentence says why.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var vectors = (await AskAsync(new EmbeddingRequest(model, texts), cancellationToken).ConfigureAwait(false)).InOrder();
        return vectors?.Length == texts.Length
            ? new GeneratedEmbeddings<Embedding<float>>(vectors.Select(vector => new Embedding<float>(vector) { ModelId = model }))
            : throw new EncoderUnavailableException($"{address} answered without an embedding for each text: is \"{model}\" an embedding model?");
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("endpoint", address, model)
        : null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<EmbeddingResponse> AskAsync(EmbeddingRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(address, request, EmbeddingJson.Default.EmbeddingRequest, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? await response.Content.ReadFromJsonAsync(EmbeddingJson.Default.EmbeddingResponse, cancellationToken).ConfigureAwait(false) ?? new EmbeddingResponse(null, null)
                : throw new EncoderUnavailableException(Refusal(response.StatusCode));
        }
        catch (HttpRequestException fault)
        {
            throw new EncoderUnavailableException($"{address} cannot be reached: {fault.Message.TrimEnd('.')}.", fault);
        }
        catch (JsonException fault)
        {
            throw new EncoderUnavailableException($"{address} answered with something else than embeddings; does Meaning:Endpoint name Ollama or an OpenAI-compatible server?", fault);
        }
    }

    private string Refusal(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"{address} refuses the key ({(int)status}); set Meaning:ApiKey.",
        HttpStatusCode.NotFound => $"{address} knows neither the path nor the model \"{model}\" (404); with Ollama: ollama pull {model}.",
        HttpStatusCode.TooManyRequests => $"{address} is asked too often (429).",
        _ => $"{address} answered {(int)status} instead of embeddings for the model \"{model}\".",
    };
}
