using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactBot.Benchmarks.Serving;

/// <summary>How to start a server that takes its address as the last argument.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">Everything before the address.</param>
/// <param name="Folder">Where it runs.</param>
/// <param name="Settings">Its environment besides.</param>
internal sealed record Launch(string Name, string Program, string[] Arguments, string Folder, IReadOnlyDictionary<string, string> Settings);

/// <summary>What a server is asked, and what it must answer.</summary>
/// <param name="Request">Makes request number N for the server at an address.</param>
/// <param name="IsRight">Whether an answer to request number N is right.</param>
internal sealed record Contest(Func<Uri, int, HttpRequestMessage> Request, Func<int, string, bool> IsRight);

/// <summary>A server in a process of its own, and how long it took for each request.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process _process;

    private Contender(string name, Process process, Uri address, Contest contest)
    {
        Name = name;
        _process = process;
        Address = address;
        Contest = contest;
    }

    internal string Name { get; }

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; }

    /// <summary>What it is asked, and what it must answer.</summary>
    internal Contest Contest { get; }

    /// <summary>Milliseconds from request to whole answer.</summary>
    internal List<double> Times { get; } = [];

    /// <summary>How long all rounds lasted, in seconds.</summary>
    internal double Seconds { get; set; }

    internal double PerSecond => Times.Count / Seconds;

    /// <summary>The time below which the given share of requests stayed, in milliseconds.</summary>
    internal double Percentile(double share)
    {
        Times.Sort();
        return Times[Math.Min(Times.Count - 1, (int)(Times.Count * share))];
    }

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <exception cref="TimeoutException">It does not, after a minute.</exception>
    internal static async Task<Contender> StartAsync(Launch launch, Contest contest, CancellationToken cancellationToken)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(launch.Program, [.. launch.Arguments, address]) { WorkingDirectory = launch.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in launch.Settings)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var contender = new Contender(launch.Name, process, new Uri(address), contest);
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
                await socket.ConnectAsync(Address.Host, Address.Port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }

        throw new TimeoutException($"{Name} does not listen on {Address}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
