using Microsoft.AspNetCore.Builder;

namespace FactBot.Testing;

/// <summary>The end of a server that a test started.</summary>
public static class ServerEnd
{
    /// <summary>
    /// Cuts every connection and stops. Disposing alone would block a thread until that is done, and a test may be at
    /// its end on the very thread that the server needs for it.
    /// </summary>
    public static async ValueTask EndAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
