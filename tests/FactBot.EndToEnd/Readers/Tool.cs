using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace FactBot.EndToEnd.Readers;

/// <summary>A program that somebody else wrote, run once on a file.</summary>
internal static class Tool
{
    /// <summary>The folder of the Node reader and the sources.</summary>
    internal static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "readers"));

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    internal static async Task<string> RunAsync(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        return await RunAsync(start);
    }

    /// <summary>Runs what is prepared.</summary>
    internal static async Task<string> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start");
        var cancelled = TestContext.Current.CancellationToken;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(cancelled), process.StandardError.ReadToEndAsync(cancelled));
        await process.WaitForExitAsync(cancelled);
        return process.ExitCode == 0
            ? await said
            : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}:\n{await said}\n{await complained}");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
