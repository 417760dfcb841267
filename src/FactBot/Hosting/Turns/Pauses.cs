namespace FactBot.Hosting.Turns;

/// <summary>How long to wait before a call is tried again.</summary>
internal static class Pauses
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>What the server asked for; else 1 s, 2 s, 4 s … up to a minute, with up to a quarter more by chance so that many do not come at once.</summary>
    internal static TimeSpan After(int attempt, TimeSpan? asked)
    {
        var pause = asked ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt), Longest.TotalSeconds));
        return pause * (1 + (Random.Shared.NextDouble() / 4));
    }
}
