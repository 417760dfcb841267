using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;

namespace FactBot.Meaning;

/// <summary>Keeps the vectors in step with the facts while FactBot runs, behind whoever asks and adds.</summary>
/// <param name="store">Where facts and vectors are.</param>
/// <param name="encoder">The encoder.</param>
/// <param name="time">The clock.</param>
public sealed class VectorUpkeep(IFactVectors store, ISentenceEncoder encoder, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    /// <summary>What may have been missed by counting, a protection lifted for example, is found after so long.</summary>
    private static readonly TimeSpan WholePass = TimeSpan.FromMinutes(10);

    /// <summary>Works until it is stopped; failures of encoder and store are waited out.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(IProgress<VectorCount>? progress, CancellationToken cancellationToken)
    {
        var (missing, passed) = (-1L, 0L);
        while (!cancellationToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                var count = await store.CountVectorsAsync(encoder.Model, cancellationToken).ConfigureAwait(false);
                if (count.Facts - count.Encoded != missing || time.GetElapsedTime(passed) >= WholePass)
                {
                    count = await new VectorFilling(store, encoder).RunAsync(progress, cancellationToken).ConfigureAwait(false);
                    (missing, passed) = (count.Facts - count.Encoded, time.GetTimestamp());
                }
            }
            catch (Exception fault) when (fault is EncoderUnavailableException or StoreUnavailableException)
            {
                // The encoder's keeper tells; a store in trouble is told by whoever is waiting for it.
                pause = PauseAfterFailure;
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
