using System.Text.Json.Serialization;

namespace FactBot.Meaning;

/// <summary>
/// What embeddings are asked for with: <c>POST /v1/embeddings</c> of OpenAI's API, and <c>POST /api/embed</c> of Ollama's
/// take the same.
/// </summary>
internal sealed record EmbeddingRequest(string Model, string[] Input);

/// <summary>What comes back: <c>data</c> as OpenAI has it, or <c>embeddings</c> as Ollama.</summary>
internal sealed record EmbeddingResponse(EmbeddingData[]? Data, float[][]? Embeddings)
{
    /// <summary>The vectors in the order of the texts; null when there are none.</summary>
    internal float[][]? InOrder() =>
        Embeddings ?? (Data?.All(one => one.Embedding is not null) == true ? [.. Data.OrderBy(one => one.Index).Select(one => one.Embedding!)] : null);
}

/// <summary>One vector of OpenAI's.</summary>
internal sealed record EmbeddingData(int Index, float[]? Embedding);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EmbeddingRequest))]
[JsonSerializable(typeof(EmbeddingResponse))]
internal sealed partial class EmbeddingJson : JsonSerializerContext;
