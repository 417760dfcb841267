using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>Keeps what was logged as an error.</summary>
internal sealed class ErrorLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    /// <summary>One line for each.</summary>
    internal IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Sink(lines, categoryName);

    public void Dispose()
    {
        // There is nothing to close.
    }

    private sealed class Sink(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue($"{category}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
