namespace FactBot.Slack.Installing;

/// <summary>Whether FactBot is installed in a workspace. Closed: <see cref="Installed"/>, <see cref="NotInstalled"/>, <see cref="Unavailable"/>.</summary>
internal abstract record InstallationLookup
{
    private InstallationLookup()
    {
    }

    /// <summary>It is, and this is how to act there.</summary>
    internal sealed record Installed(Installation Installation) : InstallationLookup;

    /// <summary>It is not, or the workspace is not on the list of those allowed.</summary>
    internal sealed record NotInstalled : InstallationLookup;

    /// <summary>Slack has to be asked first, and cannot be at the moment.</summary>
    /// <param name="After">How long to wait before asking again.</param>
    /// <param name="Why">One sentence for the log and the health report.</param>
    internal sealed record Unavailable(TimeSpan After, string Why) : InstallationLookup;
}
