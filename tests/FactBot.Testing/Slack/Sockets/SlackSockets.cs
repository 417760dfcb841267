using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FactBot.Testing.Slack;

/// <summary>The connections of Socket Mode, and what can happen to them.</summary>
public sealed class SlackSockets
{
    private const int Most = 10;
    private readonly FakeSlackOptions options;
    private readonly SlackRecord record;
    private readonly Changes changes;
    private readonly ConcurrentDictionary<string, bool> tickets = new(StringComparer.Ordinal);
    private ImmutableArray<SocketConnection> connections = [];
    private int opened;

    internal SlackSockets(FakeSlackOptions options, SlackRecord record, Changes changes)
    {
        this.options = options;
        this.record = record;
        this.changes = changes;
    }

    /// <summary>Whether Socket Mode is switched on for the app.</summary>
    public bool IsEnabled { get; private set; } = true;

    /// <summary>How many connections are open and not about to be closed.</summary>
    public int Count => Fresh.Count();

    /// <summary>How many connections were ever opened.</summary>
    public int Opened => Volatile.Read(ref opened);

    internal IEnumerable<SocketConnection> Fresh => connections.Where(connection => connection is { IsGreeted: true, IsDraining: false });

    /// <summary>Waits until the app has this many connections.</summary>
    public Task ConnectedAsync(int count = 1, CancellationToken cancellationToken = default) => changes.WaitAsync(
        () => ValueTask.FromResult(Count >= count ? this : null),
        () => ValueTask.FromResult($"The app has {Count} open connections instead of {count}; it opened {Opened}."),
        options.Patience,
        cancellationToken);

    /// <summary>
    /// Recycles the connections: a warning, then <c>refresh_requested</c>; envelopes go to new connections only, and
    /// what the app leaves open is closed when the time of grace is over. Returns when a new connection is there.
    /// </summary>
    /// <param name="warning">The time between warning and request; null for no warning.</param>
    /// <param name="grace">The time between request and close.</param>
    /// <param name="cancellationToken">Gives up at once.</param>
    public async Task RefreshAsync(TimeSpan? warning = null, TimeSpan? grace = null, CancellationToken cancellationToken = default)
    {
        var old = Fresh.ToImmutableArray();
        if (warning is { } time)
        {
            await TellAsync(old, "warning");
            await Task.Delay(time, options.Time, cancellationToken);
        }

        Drain(old);
        await TellAsync(old, "refresh_requested");
        var closing = CloseLaterAsync(old, grace ?? TimeSpan.FromSeconds(10));
        await ConnectedAsync(cancellationToken: cancellationToken);
        if (grace is not null)
        {
            await closing;
        }
    }

    /// <summary>Cuts all connections without a word. Returns at once; see <see cref="ConnectedAsync"/>.</summary>
    public void Drop()
    {
        var old = connections;
        Drain(old);
        foreach (var connection in old)
        {
            connection.Cut();
        }
    }

    /// <summary>Leaves all connections standing, but nothing passes any more, neither pings nor envelopes.</summary>
    public void FallSilent()
    {
        foreach (var connection in connections)
        {
            connection.FallSilent();
        }
    }

    /// <summary>Switches Socket Mode off: <c>link_disabled</c>, and no new connections.</summary>
    public async Task DisableAsync()
    {
        IsEnabled = false;
        await SendAwayAsync("link_disabled");
    }

    /// <summary>Switches Socket Mode on again.</summary>
    public void Enable() => IsEnabled = true;

    /// <summary>Closes all connections because there are too many.</summary>
    public Task CrowdAsync() => SendAwayAsync("too_many_websockets");

    internal string IssueTicket()
    {
        if (!IsEnabled)
        {
            throw new SlackRefusalException("link_disabled");
        }

        var ticket = Guid.NewGuid().ToString("N");
        tickets[ticket] = true;
        return ticket;
    }

    /// <summary>Takes a connection in and reads it to its end.</summary>
    internal async Task AcceptAsync(HttpContext context)
    {
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        var upgrade = context.Features.Get<IHttpUpgradeFeature>();
        if (upgrade is not { IsUpgradableRequest: true } || !tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Accept(key);
        using var connection = new SocketConnection(context, await upgrade.UpgradeAsync(), record, options.PingInterval);
        if (Count >= Most)
        {
            await connection.TrySendAsync(Hello());
            await connection.TrySendAsync(Goodbye("too_many_websockets"));
            await connection.CloseAsync();
            return;
        }

        await KeepAsync(connection);
    }

    private async Task KeepAsync(SocketConnection connection)
    {
        // Listed before it is greeted: whoever opens one after the other, waiting for each hello, finds them in that order.
        Interlocked.Increment(ref opened);
        ImmutableInterlocked.Update(ref connections, all => all.Add(connection));
        try
        {
            await connection.TrySendAsync(Hello());
            connection.IsGreeted = true;
            changes.Signal();
            await connection.ReadAsync();
        }
        finally
        {
            connection.IsDraining = true;
            ImmutableInterlocked.Update(ref connections, all => all.Remove(connection));
            changes.Signal();
        }
    }

    private async Task SendAwayAsync(string reason)
    {
        var old = connections;
        Drain(old);
        await TellAsync(old, reason);
        await Task.WhenAll(old.Select(connection => connection.CloseAsync()));
    }

    private async Task CloseLaterAsync(ImmutableArray<SocketConnection> old, TimeSpan grace)
    {
        await Task.Delay(grace, options.Time);
        await Task.WhenAll(old.Where(connections.Contains).Select(connection => connection.CloseAsync()));
    }

    private void Drain(ImmutableArray<SocketConnection> old)
    {
        foreach (var connection in old)
        {
            connection.IsDraining = true;
        }

        changes.Signal();
    }

    private static Task<bool[]> TellAsync(ImmutableArray<SocketConnection> old, string reason) =>
        Task.WhenAll(old.Select(connection => connection.TrySendAsync(Goodbye(reason))));

    private JsonObject Hello() => new()
    {
        ["type"] = "hello",
        ["num_connections"] = Count + 1,
        ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["build_number"] = 1, ["approximate_connection_time"] = 18060 },
        ["connection_info"] = new JsonObject { ["app_id"] = options.Identity.AppId },
    };

    private static JsonObject Goodbye(string reason) => new()
    {
        ["type"] = "disconnect",
        ["reason"] = reason,
        ["debug_info"] = new JsonObject { ["host"] = "applink-1" },
    };

    /// <summary>The answer to the opening key (RFC 6455, section 4.2.2), which is no secret.</summary>
    private static string Accept(string key) =>
#pragma warning disable CA5350 // The protocol prescribes SHA-1 here; nothing is protected by it.
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
}
