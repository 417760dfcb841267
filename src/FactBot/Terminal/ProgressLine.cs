using System.Globalization;

namespace FactBot.Terminal;

/// <summary>One line on the screen of messages that says how far a long piece of work has come; nothing where messages are piped.</summary>
internal sealed class ProgressLine(Streams streams, TimeProvider time) : IProgress<double>, IDisposable
{
    private const int Cells = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private long _drawnAt;
    private bool _isDrawn;

    /// <summary>What stands behind the bar.</summary>
    internal string Note { get; set; } = "";

    /// <summary>Draws anew, at most ten times a second.</summary>
    /// <param name="value">0 to 1.</param>
    public void Report(double value)
    {
        if (!streams.IsErrorTerminal || (_isDrawn && time.GetElapsedTime(_drawnAt) < Pause && value < 1))
        {
            return;
        }

        _drawnAt = time.GetTimestamp();
        _isDrawn = true;
        var done = (int)(Math.Clamp(value, 0, 1) * Cells);
        streams.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{new string('█', done)}{new string('░', Cells - done)} {value,4:P0}  {Note}\e[K"));
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_isDrawn)
        {
            streams.Error.Write("\r\e[K");
        }
    }
}
