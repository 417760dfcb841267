using System.Collections.Immutable;
using FactBot.Domain.Meaning;

namespace FactBot.Meaning;

/// <summary>
/// An encoder that is made when it is first needed and remembers what is wrong with it. After a failure questions do not
/// wait for it again for a while: words answer at once.
/// </summary>
/// <param name="make">Makes the encoder; may throw <see cref="EncoderUnavailableException"/>.</param>
/// <param name="time">The clock.</param>
public sealed class WatchedEncoder(Func<ISentenceEncoder> make, TimeProvider time) : ISentenceEncoder, IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private readonly Lock making = new();
    private ISentenceEncoder? made;
    private (string Sentence, long At)? failure;

    /// <summary>Told each new trouble in a sentence, once, and null when it is over.</summary>
    public Action<string?>? TroubleChanged { get; set; }

    /// <summary>What is wrong now, in a sentence; null when all is well or nothing was encoded yet.</summary>
    public string? Trouble
    {
        get
        {
            lock (making)
            {
                return failure?.Sentence;
            }
        }
    }

    /// <inheritdoc/>
    public string Model => Made().Model;

    /// <inheritdoc/>
    public bool IsRemote => Made().IsRemote;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ReadOnlyMemory<float>>> EncodeAsync(ImmutableArray<string> texts, TextRole role, CancellationToken cancellationToken)
    {
        if (role == TextRole.Question && Resting() is { } sentence)
        {
            throw new EncoderUnavailableException(sentence);
        }

        try
        {
            var vectors = await Made().EncodeAsync(texts, role, cancellationToken).ConfigureAwait(false);
            Note(null);
            return vectors;
        }
        catch (EncoderUnavailableException fault)
        {
            Note(fault.Message);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => (made as IDisposable)?.Dispose();

    private ISentenceEncoder Made()
    {
        lock (making)
        {
            try
            {
                return made ??= make();
            }
            catch (EncoderUnavailableException fault)
            {
                Note(fault.Message);
                throw;
            }
        }
    }

    private string? Resting()
    {
        lock (making)
        {
            return failure is var (sentence, at) && time.GetElapsedTime(at) < Rest ? sentence : null;
        }
    }

    private void Note(string? trouble)
    {
        bool isNew;
        lock (making)
        {
            isNew = failure?.Sentence != trouble;
            failure = trouble is null ? null : (trouble, time.GetTimestamp());
        }

        if (isNew)
        {
            TroubleChanged?.Invoke(trouble);
        }
    }
}
