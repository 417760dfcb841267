using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;

namespace FactBot.Meaning;

/// <summary>
/// Encodes the facts that have no vector. Each batch is kept when it is done, so that it can be stopped at any time and
/// goes on where it was.
/// </summary>
/// <param name="store">Where facts and vectors are.</param>
/// <param name="encoder">The encoder.</param>
public sealed class VectorFilling(IFactVectors store, ISentenceEncoder encoder)
{
    private const int BatchSize = 32;
    private const int ForgottenAtOnce = 5_000;

    /// <summary>Encodes all that is missing, then forgets what other models made.</summary>
    /// <param name="progress">Told after each batch how far it is.</param>
    /// <param name="cancellationToken">Stops it; what is done is kept.</param>
    /// <returns>How far it is.</returns>
    /// <exception cref="EncoderUnavailableException">The encoder failed; what was done before is kept.</exception>
    /// <exception cref="StoreUnavailableException">The store failed; what was done before is kept.</exception>
    public async Task<VectorCount> RunAsync(IProgress<VectorCount>? progress, CancellationToken cancellationToken)
    {
        var count = await store.CountVectorsAsync(encoder.Model, cancellationToken).ConfigureAwait(false);
        var wanted = new UnencodedFacts(encoder.Model, BatchSize) { OpenOnly = encoder.IsRemote };
        while (await store.UnencodedAsync(wanted, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } batch)
        {
            var vectors = await encoder.EncodeAsync([.. batch.Select(one => FactMeaning.Text(one.Fact))], TextRole.Fact, cancellationToken).ConfigureAwait(false);
            var kept = await store.KeepVectorsAsync(encoder.Model, [.. batch.Select((one, i) => new FactVector(one.Newsroom, one.Fact.Id, one.Fact.Version, vectors[i]))], cancellationToken).ConfigureAwait(false);
            count = count with { Encoded = count.Encoded + kept };
            progress?.Report(count);
            wanted = wanted with { After = batch[^1] };
        }

        while (await store.ForgetOtherVectorsAsync(encoder.Model, ForgottenAtOnce, cancellationToken).ConfigureAwait(false) > 0)
        {
        }

        return await store.CountVectorsAsync(encoder.Model, cancellationToken).ConfigureAwait(false);
    }
}
