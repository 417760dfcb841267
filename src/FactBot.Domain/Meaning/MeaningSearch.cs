using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Meaning;

/// <summary>Finds facts by what they mean, where an encoder is configured.</summary>
/// <param name="encoder">The encoder.</param>
/// <param name="near">See <see cref="MeaningThresholds.Near"/>; null: as <see cref="Calibration"/> measures it.</param>
/// <param name="answer">See <see cref="MeaningThresholds.Answer"/>.</param>
public sealed class MeaningSearch(ISentenceEncoder encoder, double? near = null, double? answer = null)
{
    private volatile MeaningThresholds? thresholds = near is { } set ? new MeaningThresholds(set, answer) : null;

    /// <summary>How many facts are looked at.</summary>
    public const int CandidateLimit = 50;

    /// <summary>The encoder.</summary>
    public ISentenceEncoder Encoder => encoder;

    /// <summary>What likeness is worth with this model: as set, else measured once.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EncoderUnavailableException">It has to be measured, and the encoder is unavailable.</exception>
    public async ValueTask<MeaningThresholds> ThresholdsAsync(CancellationToken cancellationToken) =>
        thresholds ??= new MeaningThresholds((await Calibration.MeasureAsync(encoder, cancellationToken).ConfigureAwait(false)).Near, answer);

    /// <summary>What to look for in the store, nothing below the threshold.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EncoderUnavailableException">The question cannot be encoded now.</exception>
    internal async ValueTask<NearestSearch> SearchForAsync(Question question, CancellationToken cancellationToken)
    {
        var atLeast = (await ThresholdsAsync(cancellationToken).ConfigureAwait(false)).Near;
        var vectors = await encoder.EncodeAsync([question.Text], TextRole.Question, cancellationToken).ConfigureAwait(false);
        return new NearestSearch(encoder.Model, vectors[0]) { Filters = question.Filters, AtLeast = atLeast, Limit = CandidateLimit };
    }
}
