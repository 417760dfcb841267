using System.Collections.Immutable;

namespace FactBot.Testing.Teams;

/// <summary>
/// A Teams of its own on a loopback port: OpenID metadata and keys, Entra's token endpoint, the Connector with its
/// judgement, signed deliveries, and people who use it. Say with <see cref="DeliverTo"/> where the bot listens.
/// </summary>
public sealed partial class FakeConnector : IAsyncDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private LoopbackServer? server;
    private Uri? bot;
    private ImmutableArray<ConnectorCall> calls = [];
    private ImmutableArray<string> violations = [];
    private int nextId = 1000;

    private FakeConnector(FakeConnectorOptions options)
    {
        Options = options;
        Mint = new TokenMint(options.Time);
    }

    /// <summary>How the bot is registered.</summary>
    public FakeConnectorOptions Options { get; }

    /// <summary>Signs deliveries.</summary>
    public TokenMint Mint { get; }

    /// <summary>What goes wrong with calls.</summary>
    public ConnectorFaults Faults { get; } = new();

    /// <summary>Tells those who wait that something changed.</summary>
    public Changes Changes { get; } = new();

    /// <summary>Where it is.</summary>
    public Uri Address => server!.Address;

    /// <summary>The serviceUrl of its activities.</summary>
    public string ServiceUrl => new Uri(Address, "teams/").AbsoluteUri;

    /// <summary>Where its OpenID metadata is.</summary>
    public string MetadataUrl => new Uri(Address, "v1/.well-known/openidconfiguration").AbsoluteUri;

    /// <summary>What the bot called, in order.</summary>
    public ImmutableArray<ConnectorCall> Calls => calls;

    /// <summary>What the bot did that Teams would not have.</summary>
    public ImmutableArray<string> Violations => violations;

    /// <summary>The bot's id.</summary>
    public string BotId => $"28:{Options.AppId}";

    /// <summary>Starts one.</summary>
    public static async Task<FakeConnector> StartAsync(FakeConnectorOptions? options = null)
    {
        var connector = new FakeConnector(options ?? new FakeConnectorOptions());
        connector.server = await LoopbackServer.StartAsync(connector.HandleAsync);
        return connector;
    }

    /// <summary>Says where the bot's messaging endpoint is.</summary>
    public void DeliverTo(Uri endpoint) => bot = endpoint;

    /// <summary>Closes the port: callers are refused. See <see cref="ComeBackAsync"/>.</summary>
    public Task GoAwayAsync() => server!.CloseAsync();

    /// <summary>Listens again on the same port, with the same memory.</summary>
    public Task ComeBackAsync() => server!.OpenAsync();

    /// <summary>Waits for anything.</summary>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="what">What it is, for the message of the failure.</param>
    public Task WaitForAsync(Func<FakeConnector, bool> isThere, string what = "what was expected")
    {
        ArgumentNullException.ThrowIfNull(isThere);
        return Changes.WaitAsync(
            () => ValueTask.FromResult(isThere(this) ? this : null),
            () => ValueTask.FromResult($"There never was {what}. The bot called: {string.Join(", ", Calls.Select(call => $"{call.Name} {call.Status}"))}; it said: {string.Join(" | ", Posts.Select(post => post.Words))}; held against it: {string.Join(' ', Violations)}"),
            Options.Patience,
            TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        client.Dispose();
    }

    internal string NextId() => Interlocked.Increment(ref nextId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Complain(string sentence) => ImmutableInterlocked.Update(ref violations, all => all.Add(sentence));

    private void Record(ConnectorCall call)
    {
        ImmutableInterlocked.Update(ref calls, all => all.Add(call));
        Changes.Signal();
    }
}
