using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBot.Benchmarks;

/// <summary>Runs a program to its end.</summary>
internal static partial class Tool
{
    /// <summary>Runs a program and tells how long it took, from start to exit.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    internal static async Task<TimeSpan> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        _ = await OutputAsync(program, arguments, cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Runs a program from the shell and tells how much processor time it took.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    internal static async Task<TimeSpan> ProcessorTimeAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        // POSIX: the second line of "times" has user and system time of the shell's children, as 1m2.34s.
        var output = await OutputAsync("sh", ["-c", "\"$@\" >&2 || exit $?; times", "sh", program, .. arguments], cancellationToken);
        return Times().Matches(output).Skip(2).Aggregate(TimeSpan.Zero, (sum, time) => sum
            + TimeSpan.FromMinutes(double.Parse(time.Groups["m"].ValueSpan, CultureInfo.InvariantCulture))
            + TimeSpan.FromSeconds(double.Parse(time.Groups["s"].ValueSpan, CultureInfo.InvariantCulture)));
    }

    private static async Task<string> OutputAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await error}");
    }

    [GeneratedRegex(@"(?<m>\d+)m(?<s>[\d.]+)s")]
    private static partial Regex Times();
}
