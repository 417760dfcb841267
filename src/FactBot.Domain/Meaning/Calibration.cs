using System.Collections.Immutable;

namespace FactBot.Domain.Meaning;

/// <summary>
/// Measures what likeness means with a model: some put unrelated sentences at 0.1, others at 0.75. It encodes pairs that
/// say the same in other words, and holds every question against every sentence that is not its own.
/// </summary>
/// <param name="Unrelated">The greatest likeness of a question and a sentence about something else.</param>
/// <param name="Same">The likeness of a question and the sentence that answers it, on average.</param>
public sealed record Calibration(double Unrelated, double Same)
{
    private static readonly ImmutableArray<(string Question, string Fact)> Pairs =
    [
        ("How many people lost their jobs at the car maker?", "The automobile manufacturer laid off 1,200 workers."),
        ("Did the mayor take bribes?", "The head of the city council was convicted of corruption."),
        ("How warm was last summer?", "Mean temperatures between June and August were the highest ever recorded."),
        ("What does a flat cost in the capital?", "Apartments in Paris sell for an average of 9,500 euros per square metre."),
        ("Who won the election?", "The conservative candidate received 54 percent of the votes."),
        ("How many children have been vaccinated?", "Nine out of ten pupils received their measles shot."),
        ("What is the minister's opinion on nuclear power?", "“We will not build new reactors”, the energy secretary said."),
        ("Are bees dying out?", "The number of pollinating insects fell by a third in ten years."),
        ("Combien de soldats sont morts ?", "L'armée a perdu quarante hommes dans les combats."),
        ("La dette de l'État augmente-t-elle ?", "Le déficit public a atteint un nouveau record l'an dernier."),
        ("Qui dirige la compagnie aérienne ?", "Le directeur général du transporteur a été nommé en mars."),
        ("Combien de temps attend-on aux urgences ?", "À l'hôpital, les patients patientent en moyenne quatre heures."),
    ];

    /// <summary>Whether the model tells the one from the other at all.</summary>
    public bool IsUseful => Same > Unrelated;

    /// <summary>Halfway between the two; beyond every likeness where the model does not tell them apart, so that nothing is offered by chance.</summary>
    public double Near => IsUseful ? (Unrelated + Same) / 2 : 2;

    /// <summary>Encodes the pairs and measures.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EncoderUnavailableException">The encoder is unavailable.</exception>
    public static async ValueTask<Calibration> MeasureAsync(ISentenceEncoder encoder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        var questions = await encoder.EncodeAsync([.. Pairs.Select(pair => pair.Question)], TextRole.Question, cancellationToken).ConfigureAwait(false);
        var facts = await encoder.EncodeAsync([.. Pairs.Select(pair => pair.Fact)], TextRole.Fact, cancellationToken).ConfigureAwait(false);
        var (unrelated, same) = (-1.0, 0.0);
        for (var question = 0; question < questions.Length; question++)
        {
            for (var fact = 0; fact < facts.Length; fact++)
            {
                var likeness = Likeness(questions[question].Span, facts[fact].Span);
                (unrelated, same) = question == fact ? (unrelated, same + (likeness / facts.Length)) : (Math.Max(unrelated, likeness), same);
            }
        }

        return new Calibration(unrelated, same);
    }

    private static double Likeness(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
