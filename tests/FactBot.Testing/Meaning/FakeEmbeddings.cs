using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Testing.Meaning;

/// <summary>A server that gives embeddings as Ollama and OpenAI do, each on its path; its model is <see cref="TinyMeaning"/>.</summary>
public sealed class FakeEmbeddings : IAsyncDisposable
{
    /// <summary>The model it has.</summary>
    public const string Model = "tiny-embed";

    private readonly ConcurrentQueue<string> seen = new();
    private LoopbackServer server = null!;

    private FakeEmbeddings()
    {
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>The key it asks for; null for none.</summary>
    public string? Key { get; set; }

    /// <summary>Answers instead of its own, where set.</summary>
    public RequestDelegate? Instead { get; set; }

    /// <summary>Every text it was sent.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>Starts one.</summary>
    public static async Task<FakeEmbeddings> StartAsync()
    {
        var fake = new FakeEmbeddings();
        fake.server = await LoopbackServer.StartAsync(fake.AnswerAsync);
        return fake;
    }

    /// <summary>Goes away: callers are refused.</summary>
    public Task CloseAsync() => server.CloseAsync();

    /// <summary>Comes back.</summary>
    public Task OpenAsync() => server.OpenAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (Instead is { } other)
        {
            await other(context);
            return;
        }

        if (Key is not null && context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var asked = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var isOllama = context.Request.Path == "/api/embed";
        if ((!isOllama && context.Request.Path != "/v1/embeddings") || (string?)asked["model"] != Model)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var texts = asked["input"]!.AsArray().Select(text => (string)text!).ToArray();
        foreach (var text in texts)
        {
            seen.Enqueue(text);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(isOllama ? Ollama(texts) : OpenAi(texts)), context.RequestAborted);
    }

    private static object Ollama(string[] texts) => new { model = Model, embeddings = texts.Select(TinyMeaning.Of), total_duration = 1 };

    // In any order: the index says which text one is of.
    private static object OpenAi(string[] texts) => new
    {
        @object = "list",
        data = texts.Select((text, index) => new { @object = "embedding", index, embedding = TinyMeaning.Of(text) }).Reverse(),
        model = Model,
        usage = new { prompt_tokens = 1, total_tokens = 1 },
    };
}
