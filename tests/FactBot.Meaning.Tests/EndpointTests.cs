using System.Collections.Immutable;
using FactBot.Domain.Meaning;
using FactBot.Testing.Meaning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Meaning.Tests;

public sealed class EndpointTests
{
    private readonly FakeTimeProvider time = new();

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1/")]
    [InlineData("v1/embeddings")]
    [InlineData("api/embed")]
    public async Task Ollama_and_OpenAI_are_asked_on_their_paths(string path)
    {
        await using var server = await FakeEmbeddings.StartAsync();
        using var encoder = Encoder(new Uri(server.Address, path));
        var vectors = await Encode(encoder, "car maker", "vehicle producer", "corruption");
        Assert.Equal(1, Likeness(vectors[0], vectors[1]), 0.001);
        Assert.True(Likeness(vectors[0], vectors[2]) < 0.1);
        Assert.Equal(["car maker", "vehicle producer", "corruption"], server.Seen);
    }

    [Fact]
    public async Task Prefixes_stand_before_questions_and_facts_and_belong_to_the_model()
    {
        await using var server = await FakeEmbeddings.StartAsync();
        var options = new MeaningOptions { Endpoint = "x", QuestionPrefix = "query: ", FactPrefix = "passage: " };
        using var encoder = Encoder(server.Address, options);
        using var other = Encoder(server.Address);
        await encoder.EncodeAsync(["car"], TextRole.Question, Token);
        await encoder.EncodeAsync(["car"], TextRole.Fact, Token);
        Assert.Equal(["query: car", "passage: car"], server.Seen);
        Assert.NotEqual(other.Model, encoder.Model);
    }

    [Fact]
    public async Task The_key_is_sent_and_a_wrong_one_is_told()
    {
        await using var server = await FakeEmbeddings.StartAsync();
        server.Key = "secret";
        using var without = Encoder(server.Address);
        Assert.Contains("set Meaning:ApiKey", await Refused(without), StringComparison.Ordinal);
        using var with = Encoder(server.Address, key: "secret");
        Assert.Single(await Encode(with, "car"));
    }

    [Fact]
    public async Task Every_fault_of_an_endpoint_is_one_sentence()
    {
        await using var server = await FakeEmbeddings.StartAsync();
        using var encoder = Encoder(server.Address);
        using var misnamed = Encoder(server.Address, model: "nomic-embed-text");
        Assert.Contains("ollama pull nomic-embed-text", await Refused(misnamed), StringComparison.Ordinal);
        server.Instead = context => context.Response.WriteAsync("<html>");
        Assert.Contains("something else than embeddings", await Refused(encoder), StringComparison.Ordinal);
        server.Instead = context => context.Response.WriteAsync("""{"data":[]}""");
        Assert.Contains("without an embedding for each text", await Refused(encoder), StringComparison.Ordinal);
        server.Instead = context => context.Response.WriteAsync("""{"embeddings":[[0,0]]}""");
        Assert.Contains("a vector without direction", await Refused(encoder), StringComparison.Ordinal);
        server.Instead = context => context.Response.WriteAsync("null");
        Assert.Contains("without an embedding for each text", await Refused(encoder), StringComparison.Ordinal);
        server.Instead = context => Status(context, 500);
        Assert.Contains("answered 500", await Refused(encoder), StringComparison.Ordinal);
        server.Instead = context => Status(context, 307);
        Assert.Contains("answered 307", await Refused(encoder), StringComparison.Ordinal);
        await server.CloseAsync();
        Assert.Contains("cannot be reached", await Refused(encoder), StringComparison.Ordinal);

        static Task Status(HttpContext context, int status)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:9/";
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Vectors_of_different_lengths_are_no_sentence_encoders()
    {
        await using var server = await FakeEmbeddings.StartAsync();
        server.Instead = context => context.Response.WriteAsync("""{"embeddings":[[1,0],[1,0,0]]}""");
        using var encoder = Encoder(server.Address);
        var fault = await Assert.ThrowsAsync<EncoderUnavailableException>(() => Encode(encoder, "one", "two"));
        Assert.Contains("differ in number or length", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        var asked = new TaskCompletionSource();
        await using var server = await FakeEmbeddings.StartAsync();
        server.Instead = async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        using var encoder = Encoder(server.Address);
        var encoding = encoder.EncodeAsync(["car"], TextRole.Question, Token).AsTask();
        await asked.Task.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(6));
        var fault = await Assert.ThrowsAsync<EncoderUnavailableException>(() => encoding);
        Assert.Contains("within 5 seconds", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failure_questions_do_not_wait_again_until_a_while_has_passed()
    {
        var tiny = new TinyEncoder { Trouble = "It is away." };
        var told = new List<string?>();
        using var watched = new WatchedEncoder(() => tiny, time) { TroubleChanged = told.Add };
        await Assert.ThrowsAsync<EncoderUnavailableException>(() => Ask(watched));
        await Assert.ThrowsAsync<EncoderUnavailableException>(() => Ask(watched));
        tiny.Trouble = null;
        Assert.Equal("It is away.", (await Assert.ThrowsAsync<EncoderUnavailableException>(() => Ask(watched))).Message);
        time.Advance(TimeSpan.FromSeconds(31));
        await Ask(watched);
        Assert.Null(watched.Trouble);
        Assert.Equal(["It is away.", null], told);
    }

    [Fact]
    public async Task An_encoder_that_cannot_be_made_is_a_trouble_and_tried_again()
    {
        var tries = 0;
        using var watched = new WatchedEncoder(() => ++tries < 2 ? throw new EncoderUnavailableException("No folder.") : new TinyEncoder(), time);
        await Assert.ThrowsAsync<EncoderUnavailableException>(() => Ask(watched));
        Assert.Equal("No folder.", watched.Trouble);
        time.Advance(TimeSpan.FromSeconds(31));
        await Ask(watched);
        Assert.Null(watched.Trouble);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<ImmutableArray<ReadOnlyMemory<float>>> Ask(WatchedEncoder encoder) => encoder.EncodeAsync(["car"], TextRole.Question, Token).AsTask();

    private static double Likeness(ReadOnlyMemory<float> left, ReadOnlyMemory<float> right) =>
        left.ToArray().Zip(right.ToArray(), (one, other) => (double)one * other).Sum();

    private static async Task<ImmutableArray<ReadOnlyMemory<float>>> Encode(GeneratorEncoder encoder, params string[] texts) =>
        await encoder.EncodeAsync([.. texts], TextRole.Fact, Token);

    private static async Task<string> Refused(GeneratorEncoder encoder) => (await Assert.ThrowsAsync<EncoderUnavailableException>(() => Encode(encoder, "car"))).Message;

    private GeneratorEncoder Encoder(Uri address, MeaningOptions? options = null, string? key = null, string model = FakeEmbeddings.Model) =>
        new(new EndpointGenerator(address, model, key), model, options ?? new MeaningOptions { Endpoint = address.ToString(), Model = model }, isElsewhere: false, time);
}
