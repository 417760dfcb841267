using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactBot.Domain.Meaning;

namespace FactBot.Meaning.Onnx;

/// <summary>
/// A folder as sentence encoders are published: <c>model.onnx</c> (or <c>onnx/model.onnx</c>), <c>vocab.txt</c> or a
/// SentencePiece model, and where they are there, <c>tokenizer_config.json</c> and <c>1_Pooling/config.json</c>.
/// </summary>
/// <param name="Path">The folder.</param>
/// <param name="Model">The model's file.</param>
/// <param name="Vocabulary">The WordPiece vocabulary; null where there is a SentencePiece model.</param>
/// <param name="Pieces">The SentencePiece model; null where there is a vocabulary.</param>
internal sealed record OnnxModelFolder(string Path, string Model, string? Vocabulary, string? Pieces)
{
    private const int UsualLength = 512;
    private const int ShortestLength = 3;
    private static readonly ImmutableArray<string> ModelNames = ["model.onnx", "onnx/model.onnx"];
    private static readonly ImmutableArray<string> PieceNames = ["sentencepiece.bpe.model", "spiece.model", "tokenizer.model"];

    /// <summary>Whether letters are lower-cased before anything else; so with WordPiece unless the folder says no.</summary>
    internal bool LowerCases { get; private init; } = true;

    /// <summary>How many tokens the model reads.</summary>
    internal int LongestText { get; private init; } = UsualLength;

    /// <summary>Whether the first token stands for the whole text, rather than the mean of all.</summary>
    internal bool TakesFirstToken { get; private init; }

    /// <summary>Names the model by its folder and by the size of its file, so that another one in its place is another model.</summary>
    internal string Name => string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path))} {new FileInfo(Model).Length}");

    /// <summary>Looks what is there.</summary>
    /// <exception cref="EncoderUnavailableException">Something is missing; the sentence says what.</exception>
    internal static OnnxModelFolder Find(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        if (!Directory.Exists(path))
        {
            throw new EncoderUnavailableException($"The folder {path} of Meaning:Folder does not exist; it holds a sentence encoder's model.onnx and vocab.txt.");
        }

        var model = FirstOf(path, ModelNames) ?? throw new EncoderUnavailableException($"{path} has no model.onnx, nor onnx/model.onnx.");
        var vocabulary = FirstOf(path, ["vocab.txt"]);
        var pieces = vocabulary is null ? FirstOf(path, PieceNames) : null;
        if (vocabulary is null && pieces is null)
        {
            throw new EncoderUnavailableException($"{path} has no vocabulary: neither vocab.txt nor {string.Join(" nor ", PieceNames)}.");
        }

        return Configured(new OnnxModelFolder(path, model, vocabulary, pieces));
    }

    private static string? FirstOf(string folder, ImmutableArray<string> names) =>
        names.Select(name => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static OnnxModelFolder Configured(OnnxModelFolder folder)
    {
        using var tokenizer = Json(folder.Path, "tokenizer_config.json");
        using var pooling = Json(folder.Path, "1_Pooling/config.json");
        return folder with
        {
            LowerCases = Flag(tokenizer, "do_lower_case") ?? true,
            LongestText = Length(tokenizer) is { } length ? Math.Clamp(length, ShortestLength, UsualLength) : UsualLength,
            TakesFirstToken = Flag(pooling, "pooling_mode_cls_token") ?? false,
        };
    }

    private static JsonDocument? Json(string folder, string name)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException fault)
        {
            throw new EncoderUnavailableException($"{path} is no JSON: {fault.Message}", fault);
        }
    }

    private static bool? Flag(JsonDocument? json, string name) =>
        json is { RootElement.ValueKind: JsonValueKind.Object } && json.RootElement.TryGetProperty(name, out var value) && (value.ValueKind is JsonValueKind.True or JsonValueKind.False) ? value.GetBoolean() : null;

    /// <summary>Where no length is known, a number beyond all integers stands there.</summary>
    private static int? Length(JsonDocument? json) =>
        json is { RootElement.ValueKind: JsonValueKind.Object } && json.RootElement.TryGetProperty("model_max_length", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var length) ? length : null;
}
