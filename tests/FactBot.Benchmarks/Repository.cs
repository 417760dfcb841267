using System.Runtime.CompilerServices;

namespace FactBot.Benchmarks;

/// <summary>Where the checkout is.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
