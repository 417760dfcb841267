using System.Runtime.InteropServices;
using FactBot.Testing.Meaning;

namespace FactBot.Meaning.Tests;

/// <summary>
/// Makes the files of a sentence encoder in a few hundred bytes: a table with a row for each token, from which the model
/// gathers; its meaning is <see cref="TinyMeaning"/>. Field numbers are those of onnx.proto3 and sentencepiece_model.proto.
/// </summary>
internal static class TinyOnnx
{
    private const int FloatType = 1;
    private const int LongType = 7;
    private const float Little = 0.02f;

    /// <summary>A folder's files: model.onnx and vocab.txt.</summary>
    internal static void Write(string folder, bool isPooled = false)
    {
        string[] tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", .. TinyMeaning.Words.Keys.Order(StringComparer.Ordinal)];
        File.WriteAllLines(Path.Combine(folder, "vocab.txt"), tokens);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Model([.. tokens.Select(Row)], isPooled));
    }

    /// <summary>The same with a SentencePiece model; its pieces are numbered as XLM-RoBERTa does.</summary>
    internal static void WriteWithPieces(string folder)
    {
        string[] words = [.. TinyMeaning.Words.Keys.Order(StringComparer.Ordinal)];
        (string Piece, float Score, int Kind)[] pieces = [("<unk>", 0, 2), ("<s>", 0, 3), ("</s>", 0, 3), .. words.Select((word, i) => ("▁" + word, -1f - (i * 0.001f), 1)), ("▁", -20, 1)];
        var model = new Protobuf();
        foreach (var (piece, score, kind) in pieces)
        {
            model.Message(1, new Protobuf().Text(1, piece).Real(2, score).Number(3, kind));
        }

        model.Message(2, new Protobuf().Number(3, 1).Number(40, 0).Number(41, 1).Number(42, 2).Number(43, -1)).Message(3, new Protobuf().Text(1, "identity"));
        File.WriteAllBytes(Path.Combine(folder, "sentencepiece.bpe.model"), model.ToArray());
        string[] rows = ["<s>", "<pad>", "</s>", "<unk>", .. words, "▁", "<mask>"];
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Model([.. rows.Select(Row)], isPooled: false));
    }

    /// <summary>A model that takes and gives something else.</summary>
    internal static byte[] Foreign() => Whole(
        new Protobuf().Text(1, "pixels").Text(2, "label").Text(4, "Identity"), table: null,
        inputs: [Value("pixels", FloatType, null, 4)], outputs: [Value("label", FloatType, null, 4)]);

    private static float[] Row(string token)
    {
        var row = new float[TinyMeaning.Dimension];
        row[TinyMeaning.Words.GetValueOrDefault(token, TinyMeaning.Nothing)] = TinyMeaning.Words.ContainsKey(token) ? 1 : Little;
        return row;
    }

    private static byte[] Model(float[][] table, bool isPooled)
    {
        var gathered = isPooled ? "all" : "last_hidden_state";
        var gather = new Protobuf().Text(1, "table").Text(1, "input_ids").Text(2, gathered).Text(4, "Gather");
        var mean = new Protobuf().Text(1, "all").Text(2, "sentence_embedding").Text(4, "ReduceMean")
            .Message(5, new Protobuf().Text(1, "axes").Number(20, 7).Number(8, 1))
            .Message(5, new Protobuf().Text(1, "keepdims").Number(20, 2).Number(3, 0));
        return Whole(
            gather, table,
            inputs: [Value("input_ids", LongType, null, null), Value("attention_mask", LongType, null, null)],
            outputs: [isPooled ? Value("sentence_embedding", FloatType, null, TinyMeaning.Dimension) : Value("last_hidden_state", FloatType, null, null, TinyMeaning.Dimension)],
            isPooled ? [mean] : []);
    }

    private static byte[] Whole(Protobuf node, float[][]? table, Protobuf[] inputs, Protobuf[] outputs, params Protobuf[] more)
    {
        var graph = new Protobuf().Message(1, node).Text(2, "tiny");
        foreach (var further in more)
        {
            graph.Message(1, further);
        }

        if (table is not null)
        {
            var values = MemoryMarshal.AsBytes<float>(table.SelectMany(row => row).ToArray()).ToArray();
            graph.Message(5, new Protobuf().Number(1, table.Length).Number(1, table[0].Length).Number(2, FloatType).Text(8, "table").Blob(9, values));
        }

        foreach (var input in inputs)
        {
            graph.Message(11, input);
        }

        foreach (var output in outputs)
        {
            graph.Message(12, output);
        }

        return new Protobuf().Number(1, 8).Message(7, graph).Message(8, new Protobuf().Text(1, "").Number(2, 13)).ToArray();
    }

    private static Protobuf Value(string name, int type, params int?[] shape)
    {
        var dimensions = new Protobuf();
        foreach (var (size, i) in shape.Select((size, i) => (size, i)))
        {
            dimensions.Message(1, size is { } known ? new Protobuf().Number(1, known) : new Protobuf().Text(2, $"d{i}"));
        }

        return new Protobuf().Text(1, name).Message(2, new Protobuf().Message(1, new Protobuf().Number(1, type).Message(2, dimensions)));
    }
}
