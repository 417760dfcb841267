using FactBot.Testing;

namespace FactBot.Benchmarks.Serving;

/// <summary>The executable, with the sample facts in a store of its own.</summary>
internal static class FactBotServer
{
    /// <summary>Builds it and says how to start it.</summary>
    internal static async Task<Launch> LaunchAsync(TemporaryFolder folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var root = Repository.Root();
        await Tool.RunAsync("dotnet", ["build", Path.Combine(root, "src", "FactBot"), "-c", "Release"], cancellationToken);
        var program = Path.Combine(root, ".artifacts", "bin", "FactBot", "release", OperatingSystem.IsWindows() ? "factbot.exe" : "factbot");
        return new Launch("FactBot", program, ["serve", "--sample", "--db", folder.File("facts.db"), "--urls"], folder.Path, settings);
    }
}
