using FactBot.Meaning;

namespace FactBot.Hosting;

/// <summary>Encodes new and revised facts beside a conversation, until disposed.</summary>
internal sealed class RunningUpkeep : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _work;

    private RunningUpkeep(MeaningDesk meaning, Desk desk, TimeProvider time) =>
        _work = Task.Run(() => new VectorUpkeep(desk.Store, meaning.Encoder, time).RunAsync(progress: null, _stopping.Token));

    /// <summary>Begins; null where nothing is configured.</summary>
    internal static RunningUpkeep? Of(Desk desk, TimeProvider time) => desk.Meaning is { } meaning ? new RunningUpkeep(meaning, desk, time) : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }
}
