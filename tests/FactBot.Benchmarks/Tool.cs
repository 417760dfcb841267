using System.Diagnostics;

namespace FactBot.Benchmarks;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    /// <summary>Runs a program and tells how long it took, from start to exit.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    internal static async Task<TimeSpan> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0
            ? took
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await error}");
    }
}
