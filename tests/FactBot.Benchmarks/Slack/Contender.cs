using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactBot.Benchmarks.Slack;

/// <summary>A server in a process of its own, and how long it took for each command.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process _process;

    private Contender(string name, Process process, Uri commands)
    {
        Name = name;
        _process = process;
        Commands = commands;
    }

    internal string Name { get; }

    /// <summary>Where it takes slash commands.</summary>
    internal Uri Commands { get; }

    /// <summary>Milliseconds from request to whole answer.</summary>
    internal List<double> Times { get; } = [];

    /// <summary>How long all rounds lasted, in seconds.</summary>
    internal double Seconds { get; set; }

    internal double PerSecond => Times.Count / Seconds;

    /// <summary>The time below which the given share of commands stayed, in milliseconds.</summary>
    internal double Percentile(double share)
    {
        Times.Sort();
        return Times[Math.Min(Times.Count - 1, (int)(Times.Count * share))];
    }

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <exception cref="TimeoutException">It does not, after a minute.</exception>
    internal static async Task<Contender> StartAsync(string name, string program, string[] arguments, string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(program, [.. arguments, address]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var contender = new Contender(name, process, new Uri($"{address}/slack/commands"));
        await contender.UntilListeningAsync(cancellationToken);
        return contender;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task UntilListeningAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1) && !_process.HasExited)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(Commands.Host, Commands.Port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }

        throw new TimeoutException($"{Name} does not listen on {Commands}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
