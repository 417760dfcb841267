using System.Globalization;
using System.Runtime.CompilerServices;
using FactBot.Domain.Facts;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>Says how far an export has come: a bar on a screen, a line now and then where messages are piped.</summary>
internal sealed class ExportProgress(Streams streams, TimeProvider time, long total) : IDisposable
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
            Report();
        }
    }

    public void Dispose() => _line.Dispose();

    private void Report()
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"{_count} of {total} facts read");
        if (streams.IsErrorTerminal)
        {
            _line.Note = note;
            _line.Report(total == 0 ? 1 : (double)_count / total);
        }
        else if (time.GetElapsedTime(_saidAt) >= Pause || _count == total)
        {
            _saidAt = time.GetTimestamp();
            streams.Error.WriteLine(note);
        }
    }
}
