using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>Names on a screen what is being checked at the moment.</summary>
internal sealed class CheckProgress(Streams streams) : IProgress<string>, IDisposable
{
    /// <inheritdoc/>
    public void Report(string value)
    {
        if (streams.IsErrorTerminal)
        {
            streams.Error.Write($"\r{HarmlessText.Of(value)} …\e[K");
        }
    }

    /// <summary>Takes the line away.</summary>
    internal void Clear()
    {
        if (streams.IsErrorTerminal)
        {
            streams.Error.Write("\r\e[K");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
