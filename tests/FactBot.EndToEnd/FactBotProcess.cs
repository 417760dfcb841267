using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace FactBot.EndToEnd;

/// <summary>
/// The executable itself, serving sample facts from a database of its own. <c>FACTBOT_EXE</c> names another one, a
/// native one for example.
/// </summary>
public sealed class FactBotProcess : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("factbot-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>Settings it sees besides, as environment variables; to be filled before it starts.</summary>
    internal Dictionary<string, string> Settings { get; } = [];

    /// <summary>What it printed so far.</summary>
    internal string Said => string.Join('\n', _said);

    public async ValueTask InitializeAsync()
    {
        _process = new Process { StartInfo = StartInfo(_folder, "serve", "--sample", "--urls", Address.GetLeftPart(UriPartial.Authority)) };
        foreach (var (name, value) in Settings)
        {
            _process.StartInfo.Environment[name] = value;
        }

        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReadyAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs <c>factbot say TEXT --json</c> on the same store.</summary>
    internal async Task<JsonObject> SayAsync(string text)
    {
        using var process = Process.Start(StartInfo(_folder, "say", text, "--json"))!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(said)!.AsObject();
    }

    /// <summary>How to start the executable on the store of a folder.</summary>
    internal static ProcessStartInfo StartInfo(string folder, params IReadOnlyList<string> arguments)
    {
        var executable = Environment.GetEnvironmentVariable("FACTBOT_EXE") ?? Built();
        var isAssembly = executable.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : executable)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string[] words = [.. arguments, "--db", Path.Combine(folder, "facts.db")];
        foreach (var word in isAssembly ? words.Prepend(executable) : words)
        {
            start.ArgumentList.Add(word);
        }

        return start;
    }

    /// <summary>The assembly built with the same configuration as these tests.</summary>
    private static string Built()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(own.Parent!.Parent!.FullName, "FactBot", own.Name, "factbot.dll");
        return File.Exists(built) ? built : throw new FileNotFoundException("The executable is not built; run: dotnet build src/FactBot", built);
    }

    private async Task UntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var since = Stopwatch.StartNew();
        while (!await IsReadyAsync(client, cancellationToken))
        {
            Assert.True(since.Elapsed < Patience, $"FactBot was not ready within {Patience.TotalMinutes:0} minutes:\n{Said}");
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"FactBot ended with {_process.ExitCode}:\n{string.Join('\n', _said)}");
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync("health", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
