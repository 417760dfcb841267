using FactBot.Domain.Meaning;
using FactBot.Meaning.Onnx;
using FactBot.Testing;
using FactBot.Testing.Meaning;

namespace FactBot.Meaning.Tests;

public sealed class OnnxTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Words_that_mean_the_same_have_the_same_vector()
    {
        TinyOnnx.Write(folder.Path);
        var vectors = await Encode("car maker", "Automobile manufacturer", "corruption");
        Assert.Equal(1, Likeness(vectors[0], vectors[1]), 0.001);
        Assert.True(Likeness(vectors[0], vectors[2]) < 0.1);
        Assert.All(vectors, vector => Assert.Equal(1, Likeness(vector, vector), 0.001));
    }

    [Fact]
    public async Task A_text_has_the_same_vector_alone_and_beside_longer_ones()
    {
        TinyOnnx.Write(folder.Path);
        var alone = (await Encode("car"))[0];
        var beside = (await Encode(["car", .. Enumerable.Repeat("mayor bribes weather flat price of everything", 40)]))[0];
        Assert.Equal(1, Likeness(alone, beside), 0.0001);
    }

    [Fact]
    public async Task An_output_that_is_one_vector_a_text_is_taken_as_it_is()
    {
        TinyOnnx.Write(folder.Path, isPooled: true);
        var vectors = await Encode("car maker", "vehicle producer");
        Assert.Equal(TinyMeaning.Dimension, vectors[0].Length);
        Assert.Equal(1, Likeness(vectors[0], vectors[1]), 0.001);
    }

    [Fact]
    public async Task The_first_token_stands_for_the_text_where_the_folder_says_so()
    {
        TinyOnnx.Write(folder.Path);
        Directory.CreateDirectory(folder.File("1_Pooling"));
        await File.WriteAllTextAsync(folder.File("1_Pooling/config.json"), """{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}""", Token);
        var vectors = await Encode("car maker", "corruption");
        Assert.Equal(1, Likeness(vectors[0], vectors[1]), 0.0001);
    }

    [Fact]
    public async Task Case_counts_where_the_folder_says_so()
    {
        TinyOnnx.Write(folder.Path);
        await File.WriteAllTextAsync(folder.File("tokenizer_config.json"), """{"do_lower_case": false, "model_max_length": 1000000000000000019884624838656}""", Token);
        var vectors = await Encode("CAR", "car");
        Assert.True(Likeness(vectors[0], vectors[1]) < 0.1);
    }

    [Fact]
    public async Task The_end_of_a_text_longer_than_the_model_reads_is_left_out()
    {
        TinyOnnx.Write(folder.Path);
        await File.WriteAllTextAsync(folder.File("tokenizer_config.json"), """{"model_max_length": 4}""", Token);
        var vectors = await Encode("car maker corruption corruption", "car maker");
        Assert.Equal(1, Likeness(vectors[0], vectors[1]), 0.0001);
    }

    [Fact]
    public async Task A_SentencePiece_model_will_do()
    {
        TinyOnnx.WriteWithPieces(folder.Path);
        var vectors = await Encode("car maker", "automobile manufacturer", "corruption", "qqq zzz");
        Assert.Equal(1, Likeness(vectors[0], vectors[1]), 0.001);
        Assert.True(Likeness(vectors[0], vectors[2]) < 0.1);
        Assert.True(Likeness(vectors[0], vectors[3]) < 0.1);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_folder_is_one_sentence()
    {
        Assert.Contains("does not exist", Refused(folder.File("nowhere")), StringComparison.Ordinal);
        Assert.Contains("has no model.onnx", Refused(folder.Path), StringComparison.Ordinal);
        TinyOnnx.Write(folder.Path);
        File.Delete(folder.File("vocab.txt"));
        Assert.Contains("has no vocabulary", Refused(folder.Path), StringComparison.Ordinal);
        File.WriteAllText(folder.File("vocab.txt"), "just\nwords\n");
        Assert.Contains("is no vocabulary of a sentence encoder", Refused(folder.Path), StringComparison.Ordinal);
        TinyOnnx.Write(folder.Path);
        File.WriteAllText(folder.File("tokenizer_config.json"), "{");
        Assert.Contains("is no JSON", Refused(folder.Path), StringComparison.Ordinal);
        File.Delete(folder.File("tokenizer_config.json"));
        File.WriteAllBytes(folder.File("model.onnx"), [1, 2, 3]);
        Assert.Contains("cannot be loaded as an ONNX model", Refused(folder.Path), StringComparison.Ordinal);
        File.WriteAllBytes(folder.File("model.onnx"), TinyOnnx.Foreign());
        Assert.Contains("is no sentence encoder: it takes pixels and gives label", Refused(folder.Path), StringComparison.Ordinal);
        File.Delete(folder.File("vocab.txt"));
        File.WriteAllText(folder.File("spiece.model"), "not a model");
        Assert.Contains("is no SentencePiece model", Refused(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vocabulary_that_belongs_to_another_model_is_one_sentence()
    {
        TinyOnnx.Write(folder.Path);
        await File.AppendAllLinesAsync(folder.File("vocab.txt"), ["further"], Token);
        var fault = await Assert.ThrowsAsync<EncoderUnavailableException>(() => Encode("further"));
        Assert.Contains("does the vocabulary in its folder belong to it?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_in_the_same_folder_has_another_name()
    {
        TinyOnnx.Write(folder.Path);
        var before = Named();
        TinyOnnx.Write(folder.Path, isPooled: true);
        Assert.NotEqual(before, Named());

        string Named()
        {
            using var generator = new OnnxGenerator(folder.Path);
            return generator.Name;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static double Likeness(ReadOnlyMemory<float> left, ReadOnlyMemory<float> right) =>
        left.ToArray().Zip(right.ToArray(), (one, other) => (double)one * other).Sum();

    private static string Refused(string path) => Assert.Throws<EncoderUnavailableException>(() => new OnnxGenerator(path)).Message;

    private async Task<ReadOnlyMemory<float>[]> Encode(params string[] texts)
    {
        using var encoder = new GeneratorEncoder(new OnnxGenerator(folder.Path), "tiny", new MeaningOptions { Folder = folder.Path }, isElsewhere: false, TimeProvider.System);
        return [.. await encoder.EncodeAsync([.. texts], TextRole.Fact, Token)];
    }
}
