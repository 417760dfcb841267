using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace FactBot.EndToEnd;

/// <summary>A Node program of one of the folders <c>slack</c> and <c>teams</c>, whose packages <c>npm ci</c> has installed.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeProcess(ProcessStartInfo start, string ready)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"{start.ArgumentList[0]} ended:\n{Said}"));
    }

    /// <summary>The folder of the Node programs for a chat.</summary>
    internal static string Folder(string chat) => Path.GetFullPath(Path.Combine(Here(), "..", chat));

    /// <summary>What it printed so far.</summary>
    internal string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts a program and waits for it to print something.</summary>
    /// <param name="chat">The folder.</param>
    /// <param name="ready">A part of what it prints when it is ready; empty to wait for nothing.</param>
    /// <param name="environment">What it sees.</param>
    /// <param name="arguments">Program and arguments.</param>
    /// <param name="executable">Which Node.</param>
    internal static async Task<NodeProcess> StartAsync(string chat, string ready, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments, string executable = "node")
    {
        var folder = Folder(chat);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            throw new InvalidOperationException($"The Node packages are not installed; run: npm ci --prefix tests/FactBot.EndToEnd/{chat}");
        }

        var start = new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var node = new NodeProcess(start, ready);
        node._process.Start();
        node._process.BeginOutputReadLine();
        node._process.BeginErrorReadLine();
        if (ready.Length > 0)
        {
            await node.ReadyAsync();
        }

        return node;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }

        _process.Dispose();
    }

    private async Task ReadyAsync()
    {
        try
        {
            await _ready.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            await DisposeAsync();
            throw new TimeoutException($"It was not ready within {Patience.TotalMinutes:0} minutes:\n{Said}");
        }
    }

    private void Hear(string? line, string ready)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line.Contains(ready, StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
