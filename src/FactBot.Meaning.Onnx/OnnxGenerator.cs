using System.Collections.Immutable;
using FactBot.Domain.Meaning;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace FactBot.Meaning.Onnx;

/// <summary>Embeddings of an ONNX model in a folder, made in this process.</summary>
public sealed class OnnxGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int BatchSize = 16;
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";
    private static readonly ImmutableArray<string> Known = [Ids, Mask, Types];
    private readonly OnnxModelFolder folder;
    private readonly ITextTokens tokens;
    private readonly InferenceSession session;
    private readonly string output;
    private readonly bool isPooled;

    /// <summary>Loads the model of a folder.</summary>
    /// <param name="path">The folder: a model.onnx, and a vocab.txt or SentencePiece model.</param>
    /// <exception cref="EncoderUnavailableException">It holds no sentence encoder; the sentence says why.</exception>
    public OnnxGenerator(string path)
    {
        folder = OnnxModelFolder.Find(path);
        tokens = folder.Vocabulary is { } vocabulary ? new WordPieces(vocabulary, folder.LowerCases) : new SentencePieces(folder.Pieces!);
        session = Load(folder.Model);
        try
        {
            (output, isPooled) = Output();
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Names the model.</summary>
    public string Name => folder.Name;

    /// <inheritdoc/>
    /// <exception cref="EncoderUnavailableException">The model fails on the texts; the sentence says why.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            var made = new GeneratedEmbeddings<Embedding<float>>();
            foreach (var batch in values.Chunk(BatchSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                made.AddRange(Run(batch).Select(vector => new Embedding<float>(vector) { ModelId = Name }));
            }

            return made;
        },
        cancellationToken);

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("onnx", defaultModelId: Name)
        : null;

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    private static InferenceSession Load(string model)
    {
        // Half of the processors: whoever asks and adds meanwhile must not wait.
        using var options = new SessionOptions { IntraOpNumThreads = Math.Max(1, Environment.ProcessorCount / 2), LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        try
        {
            return new InferenceSession(model, options);
        }
        catch (OnnxRuntimeException fault)
        {
            throw new EncoderUnavailableException($"{model} cannot be loaded as an ONNX model: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException)
        {
            throw new EncoderUnavailableException("The ONNX runtime's library is not beside FactBot; publish again with -p:WithOnnx=true.", fault);
        }
    }

    /// <summary>Which output has the vectors, and whether there is one a text or one a token.</summary>
    private (string Name, bool IsPooled) Output()
    {
        var foreign = session.InputMetadata.Keys.Except(Known).ToList();
        var outputs = session.OutputMetadata.Where(one => one.Value is { IsTensor: true, ElementDataType: TensorElementType.Float, Dimensions.Length: 2 or 3 }).ToList();
        if (foreign.Count > 0 || !session.InputMetadata.ContainsKey(Ids) || outputs.Count == 0)
        {
            throw new EncoderUnavailableException(
                $"{folder.Model} is no sentence encoder: it takes {string.Join(", ", session.InputMetadata.Keys)} and gives {string.Join(", ", session.OutputMetadata.Keys)}, where {Ids} and {Mask} are taken and last_hidden_state or sentence_embedding, of floats, is given.");
        }

        var chosen = outputs.Find(one => one.Key == "sentence_embedding") is { Key: not null } whole ? whole
            : outputs.Find(one => one.Value.Dimensions.Length == 3) is { Key: not null } states ? states
            : outputs[0];
        return (chosen.Key, chosen.Value.Dimensions.Length == 2);
    }

    private float[][] Run(string[] texts)
    {
        var ids = texts.Select(text => tokens.Of(text, folder.LongestText)).ToArray();
        var longest = ids.Max(one => one.Length);
        var (flat, mask) = (new long[ids.Length * longest], new long[ids.Length * longest]);
        Array.Fill(flat, tokens.Padding);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i].CopyTo(flat, i * longest);
            mask.AsSpan(i * longest, ids[i].Length).Fill(1);
        }

        try
        {
            return Run(flat, mask, ids.Length, longest);
        }
        catch (OnnxRuntimeException fault)
        {
            throw new EncoderUnavailableException($"{folder.Model} fails on its input; does the vocabulary in its folder belong to it? {fault.Message}", fault);
        }
    }

    private float[][] Run(long[] ids, long[] mask, int count, int length)
    {
        long[] shape = [count, length];
        using var idsValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typesValue = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
        var all = new Dictionary<string, OrtValue> { [Ids] = idsValue, [Mask] = maskValue, [Types] = typesValue };
        var inputs = all.Where(one => session.InputMetadata.ContainsKey(one.Key)).ToDictionary();
        using var options = new RunOptions();
        using var results = session.Run(options, inputs, [output]);
        var values = results[0].GetTensorDataAsSpan<float>();
        var dimension = (int)results[0].GetTensorTypeAndShape().Shape[^1];
        var vectors = new float[count][];
        for (var i = 0; i < count; i++)
        {
            vectors[i] = isPooled ? values.Slice(i * dimension, dimension).ToArray()
                : folder.TakesFirstToken ? values.Slice(i * length * dimension, dimension).ToArray()
                : Pooling.Mean(values.Slice(i * length * dimension, length * dimension), mask.AsSpan(i * length, length), dimension);
        }

        return vectors;
    }
}
