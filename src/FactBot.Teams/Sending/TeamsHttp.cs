namespace FactBot.Teams.Sending;

/// <summary>The client of everything but tokens; a type of its own, so that no other part of the host takes it for its own.</summary>
internal sealed class TeamsHttp : IDisposable
{
    /// <summary>The client.</summary>
    internal HttpClient Client { get; } = Sockets.Client();

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
