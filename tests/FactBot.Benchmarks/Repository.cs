using System.Runtime.CompilerServices;

namespace FactBot.Benchmarks;

/// <summary>Where the checkout is.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root() => Above(Here());

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "FactBot.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
