using System.Net.WebSockets;

namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>Asks for an address and connects to it.</summary>
internal sealed class SocketDialler(Func<CancellationToken, ValueTask<SocketAddress>> address, SocketModeSettings settings)
{
    private const string SwitchedOff = "link_disabled";

    // Slack pings too; this finds out within half a minute when it no longer does, or no longer hears us.
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(30);

    /// <summary>An open socket, or why there is none. Throws only for a cancelled token.</summary>
    internal async ValueTask<Dialled> DialAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await address(cancellationToken) switch
            {
                SocketAddress.Open open when SocketAddressRule.Allows(open.Url, settings.AllowLoopback) => await ConnectAsync(open.Url, cancellationToken),
                SocketAddress.Open => Failed("Slack's answer named an address that is not Slack's, so it was not opened; is Slack:ApiBaseUrl right?", SocketOutlook.Rest),
                SocketAddress.Refused refused => Failed(Sentence(refused), Outlook(refused)),
                var other => throw new InvalidOperationException($"No such answer: {other.GetType().Name}."),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Failed($"Slack could not be asked for a connection ({failure.GetType().Name}); FactBot tries again.", SocketOutlook.Retry);
        }
    }

    private static async ValueTask<Dialled> ConnectAsync(Uri url, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.KeepAliveInterval = PingEvery;
            socket.Options.KeepAliveTimeout = DeadAfter;
            if (url.IsLoopback)
            {
                socket.Options.Proxy = null;
            }

            await socket.ConnectAsync(url, cancellationToken);
            return new Dialled(socket, null, SocketOutlook.Now);
        }
        catch (WebSocketException)
        {
            socket.Dispose();
            return Failed("A connection to Slack could not be opened; FactBot tries again.", SocketOutlook.Retry);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SocketOutlook Outlook(SocketAddress.Refused refused) =>
        refused.IsWorthRetrying ? SocketOutlook.Retry : refused.Error == SwitchedOff ? SocketOutlook.Rest : SocketOutlook.End;

    private static string Sentence(SocketAddress.Refused refused) => refused.IsWorthRetrying ? $"Slack gave no connection ({refused.Error}); FactBot tries again."
        : refused.Error == SwitchedOff ? SocketLane.SwitchedOff
        : $"Slack gave no connection ({refused.Error}) and will not until that is put right; check the app-level token (xapp-…, scope connections:write) and start FactBot again.";

    private static Dialled Failed(string trouble, SocketOutlook outlook) => new(null, trouble, outlook);
}

/// <summary>What dialling came to.</summary>
/// <param name="Socket">The open socket; null when there is none.</param>
/// <param name="Trouble">Why there is none, as a sentence.</param>
/// <param name="Outlook">When to try again.</param>
internal readonly record struct Dialled(WebSocket? Socket, string? Trouble, SocketOutlook Outlook);
