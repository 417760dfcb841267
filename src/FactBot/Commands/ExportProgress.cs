using System.Globalization;
using System.Runtime.CompilerServices;
using FactBot.Domain.Facts;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>Says how far an export has come: a bar on a screen, a line now and then where messages are piped.</summary>
/// <param name="streams">Where to.</param>
/// <param name="time">The clock.</param>
/// <param name="total">How many facts are on file, when all are wanted.</param>
internal sealed class ExportProgress(Streams streams, TimeProvider time, long? total) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly ProgressLine _line = new(streams, time);
    private long _count;
    private long _saidAt = time.GetTimestamp();

    /// <summary>The same facts, counted as they go by.</summary>
    internal async IAsyncEnumerable<Fact> Counting(IAsyncEnumerable<Fact> facts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.WithCancellation(cancellationToken))
        {
            yield return fact;
            _count++;
            Report(isLast: false);
        }

        Report(isLast: true);
    }

    public void Dispose() => _line.Dispose();

    private void Report(bool isLast)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"{_count}{(total is { } all ? $" of {all}" : "")} facts read");
        if (streams.IsErrorTerminal)
        {
            _line.Note = note;
            _line.Report(isLast || total is not { } known || known == 0 ? 1 : (double)_count / known);
        }
        else if (isLast || time.GetElapsedTime(_saidAt) >= Pause)
        {
            _saidAt = time.GetTimestamp();
            streams.Error.WriteLine(note);
        }
    }
}
