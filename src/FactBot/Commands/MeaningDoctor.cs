using System.Globalization;
using FactBot.Domain.Meaning;
using FactBot.Hosting;
using FactBot.Store.Sqlite;

namespace FactBot.Commands;

/// <summary>Tries the encoder, where one is configured, and says what likeness is worth with its model.</summary>
internal static class MeaningDoctor
{
    private const string Check = "meaning";

    internal static async Task<IEnumerable<Finding>> ExamineAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Settings.Faults().IsEmpty)
        {
            return [];
        }

        using var meaning = MeaningDesk.Configured(time);
        return meaning is null ? [] : [await FindingAsync(meaning, cancellationToken)];
    }

    private static async Task<Finding> FindingAsync(MeaningDesk meaning, CancellationToken cancellationToken)
    {
        try
        {
            var measured = await Calibration.MeasureAsync(meaning.Encoder, cancellationToken);
            var likeness = string.Create(CultureInfo.InvariantCulture, $"questions and sentences about something else are at most {measured.Unrelated:0.00} alike, those that belong together {measured.Same:0.00} on average");
            return measured.IsUseful
                ? new Finding(Check, true, string.Create(CultureInfo.InvariantCulture, $"{meaning.Encoder.Model} encodes: {likeness}; facts are offered from {meaning.Near ?? measured.Near:0.00}{(meaning.Near is null ? "" : " (Meaning:Near)")}."))
                : new Finding(Check, false, $"{meaning.Encoder.Model} does not tell what belongs together from what does not: {likeness}. Choose another model; without Meaning:Near it finds nothing.");
        }
        catch (EncoderUnavailableException fault)
        {
            return new Finding(Check, false, fault.Message);
        }
    }
}
