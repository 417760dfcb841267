using System.Globalization;
using System.Runtime.InteropServices;
using FactBot.Benchmarks.Speed;

namespace FactBot.Benchmarks;

/// <summary>One build of the executable.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Folder">Where it is.</param>
internal sealed record Build(string Name, string Folder)
{
    internal string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? "factbot.exe" : "factbot");

    /// <summary>Bytes of everything that has to be copied to run it; symbols and documentation are not.</summary>
    internal long Size => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is not (".pdb" or ".dbg" or ".xml"))
        .Sum(file => new FileInfo(file).Length);
}

/// <summary>
/// Publishes FactBot as native code and for the runtime, and puts size and cold start of <c>factbot say</c> side
/// by side, on the sample facts and on 100,000 generated ones, one of which is asked for in its own words. The two
/// take turns, so that a busy machine slows both.
/// </summary>
internal static class StartupBenchmark
{
    private const int Runs = 10;
    private const int Facts = 100_000;
    private const string Question = "What share of global cybersecurity investment goes to Israeli companies?";

    /// <summary>The identifier runtime packs are published under; a distribution's own build of .NET may report another.</summary>
    private static string PortableIdentifier =>
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    internal static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("factbot-startup-").FullName;
        try
        {
            var native = await PublishAsync("native AOT", Path.Combine(folder, "native"), ["-p:PublishAot=true"], cancellationToken);
            var runtime = await PublishAsync(".NET runtime", Path.Combine(folder, "runtime"), ["--self-contained", "false"], cancellationToken);
            await CompareAsync(native, runtime, "the sample facts", ["say", Question, "--json", "--sample", "--db", Path.Combine(folder, "sample.db")], cancellationToken);
            Console.Error.WriteLine($"Importing {Facts} facts …");
            var news = new GeneratedNews();
            using var stores = SpeedStores.Make(news, Facts);
            await stores.ImportAsync(cancellationToken);
            await CompareAsync(native, runtime, string.Create(CultureInfo.InvariantCulture, $"{Facts:N0} facts"), ["say", news.Fact(Facts / 2).Text, "--json", "--db", stores.Store], cancellationToken);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Build> PublishAsync(string name, string folder, string[] options, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"Publishing for {name} …");
        var project = Path.Combine(Repository.Root(), "src", "FactBot");
        await Tool.RunAsync("dotnet", ["publish", project, "-c", "Release", "-r", PortableIdentifier, "-o", folder, .. options], cancellationToken);
        return new Build(name, folder);
    }

    private static async Task CompareAsync(Build native, Build runtime, string what, string[] say, CancellationToken cancellationToken)
    {
        var times = await MeasureAsync([native, runtime], say, cancellationToken);
        Print(native, times[native], what);
        Print(runtime, times[runtime], what);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: native starts in {times[native] / times[runtime]:P0} of the time"));
    }

    private static async Task<Dictionary<Build, double>> MeasureAsync(Build[] builds, string[] say, CancellationToken cancellationToken)
    {
        var times = builds.ToDictionary(build => build, _ => new List<double>());

        // The first round makes the store and warms the disk; it does not count.
        for (var run = 0; run <= Runs; run++)
        {
            foreach (var build in builds)
            {
                var took = await Tool.RunAsync(build.Executable, say, cancellationToken);
                if (run > 0)
                {
                    times[build].Add(took.TotalMilliseconds);
                }
            }
        }

        return times.ToDictionary(pair => pair.Key, pair => Median(pair.Value));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private static void Print(Build build, double milliseconds, string what) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{build.Name,-13} {build.Size / 1048576.0,7:F1} MiB  {milliseconds,6:F0} ms from start to answer of factbot say on {what} (median of {Runs})"));
}
