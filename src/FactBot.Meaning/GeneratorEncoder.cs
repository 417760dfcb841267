using System.Collections.Immutable;
using FactBot.Domain.Meaning;
using Microsoft.Extensions.AI;

namespace FactBot.Meaning;

/// <summary>Makes a sentence encoder of any embedding generator: prefixes, unit length, and how long to wait.</summary>
/// <param name="generator">The generator; disposed with this.</param>
/// <param name="model">See <see cref="ISentenceEncoder.Model"/>.</param>
/// <param name="options">The prefixes, and whether protected facts may be sent.</param>
/// <param name="isElsewhere">Texts leave this machine.</param>
/// <param name="time">The clock.</param>
public sealed class GeneratorEncoder(IEmbeddingGenerator<string, Embedding<float>> generator, string model, MeaningOptions options, bool isElsewhere, TimeProvider time) : ISentenceEncoder, IDisposable
{
    /// <summary>Longer texts are cut here: every model reads less.</summary>
    private const int LongestText = 4_000;

    private static readonly TimeSpan PatienceWithQuestion = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithFacts = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public string Model { get; } = options.FactPrefix.Length == 0 ? $"{model} v{FactMeaning.Version}" : $"{model} v{FactMeaning.Version} \"{options.FactPrefix}\"";

    /// <inheritdoc/>
    public bool IsRemote => isElsewhere && !options.TrustEndpoint;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ReadOnlyMemory<float>>> EncodeAsync(ImmutableArray<string> texts, TextRole role, CancellationToken cancellationToken)
    {
        var prefix = role == TextRole.Question ? options.QuestionPrefix : options.FactPrefix;
        var patience = role == TextRole.Question ? PatienceWithQuestion : PatienceWithFacts;
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var made = await generator.GenerateAsync(texts.Select(text => prefix + Cut(text)), null, either.Token).ConfigureAwait(false);
            return Checked(made, texts.Length);
        }
        catch (OperationCanceledException fault) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new EncoderUnavailableException($"{options} did not encode within {patience.TotalSeconds:0} seconds.", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => generator.Dispose();

    private static string Cut(string text) => text.Length <= LongestText ? text
        : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private ImmutableArray<ReadOnlyMemory<float>> Checked(GeneratedEmbeddings<Embedding<float>> made, int count)
    {
        var isSound = made.Count == count && made.All(one => one.Vector.Length > 0 && one.Vector.Length == made[0].Vector.Length);
        return isSound
            ? [.. made.Select(one => Unit(one.Vector))]
            : throw new EncoderUnavailableException($"{options} gave vectors that differ in number or length from what was asked for: it is no sentence encoder.");
    }

    private ReadOnlyMemory<float> Unit(ReadOnlyMemory<float> vector)
    {
        var sum = 0.0;
        foreach (var part in vector.Span)
        {
            sum += (double)part * part;
        }

        if (!double.IsFinite(sum) || sum == 0)
        {
            throw new EncoderUnavailableException($"{options} gave a vector without direction: it is no sentence encoder.");
        }

        var unit = vector.ToArray();
        var length = Math.Sqrt(sum);
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] = (float)(unit[i] / length);
        }

        return unit;
    }
}
