namespace FactBot.Commands;

/// <summary>What a script learns from the process's exit code.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The request could not be met: nothing on file, refused, a bad line, a broken store.</summary>
    internal const int NotMet = 1;

    /// <summary>The command line was not understood.</summary>
    internal const int BadUsage = 2;
}
