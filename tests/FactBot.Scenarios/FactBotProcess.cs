using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace FactBot.Scenarios;

/// <summary>What a finished <c>factbot</c> said.</summary>
public sealed record Finished(int ExitCode, string Out, string Error);

/// <summary>The built executable as scripts run it: a process with arguments and three pipes.</summary>
public sealed class FactBotProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> error;

    private FactBotProcess(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync();
    }

    public StreamWriter In => process.StandardInput;

    public StreamReader Out => process.StandardOutput;

    public static FactBotProcess Start(IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "factbot.exe" : "factbot"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder,
        };
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, "data");
        start.Environment.Remove("FACTBOT_DB");
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new FactBotProcess(Process.Start(start)!);
    }

    public async Task<Finished> EndAsync(CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Finished(process.ExitCode, output, await error.WaitAsync(cancellationToken));
    }

    /// <summary>Ends the process as a power cut would: no handler of it runs.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Asks the process to stop, as Ctrl-C and service managers do.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="pause">How long its input stays open then: a program that has read all of it is no longer interrupted.</param>
    public async Task<Finished> InterruptAsync(CancellationToken cancellationToken, TimeSpan pause = default)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
        await Task.Delay(pause, cancellationToken);
        return await EndAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
