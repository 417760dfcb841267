using FactBot.Domain.Storage;
using FactBot.Meaning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Hosting;

/// <summary>Encodes new and revised facts while FactBot serves, and logs each trouble of the encoder's once.</summary>
internal sealed partial class VectorUpkeepService(MeaningDesk meaning, IFactStore store, TimeProvider time, ILogger<VectorUpkeepService> logger) : BackgroundService, IProgress<VectorCount>
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(10);
    private long _reportedAt = time.GetTimestamp();

    /// <inheritdoc/>
    public void Report(VectorCount value)
    {
        if (value.Encoded >= value.Facts || time.GetElapsedTime(_reportedAt) >= BetweenReports)
        {
            _reportedAt = time.GetTimestamp();
            LogProgress(value.Encoded, value.Facts);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meaning.Encoder.TroubleChanged = trouble =>
        {
            if (trouble is null)
            {
                LogWell();
            }
            else
            {
                LogTrouble(MeaningDesk.Told(trouble));
            }
        };

        // Loading a model takes a while, and the host waits for what comes before the first await.
        return Task.Run(() => new VectorUpkeep(store, meaning.Encoder, time).RunAsync(this, stoppingToken), stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Encoded} of {Facts} facts can be found by meaning")]
    private partial void LogProgress(long encoded, long facts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(Level = LogLevel.Information, Message = "Meaning: the encoder answers again")]
    private partial void LogWell();
}
