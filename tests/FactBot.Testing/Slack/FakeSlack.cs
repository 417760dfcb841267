using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>
/// A Slack of its own on a loopback port, which Slack's own clients take for Slack: the Web API with its judgement,
/// signed deliveries over HTTP or over Socket Mode, and people who use it. Deliveries go over Socket Mode until
/// <see cref="DeliverTo(Uri)"/> says where the app listens.
/// </summary>
public sealed partial class FakeSlack : IAsyncDisposable
{
    private readonly SlackWorkspace workspace;
    private readonly CallRecord calls;
    private readonly UserMethods users;
    private readonly Responses responses;
    private readonly ISlackTransport socketTransport;
    private LoopbackServer? server;
    private HttpTransport? http;

    private FakeSlack(FakeSlackOptions options)
    {
        Options = options;
        workspace = new SlackWorkspace(options);
        calls = new CallRecord(workspace.Changes);
        users = new UserMethods(workspace);
        responses = new Responses(workspace);
        Record = new SlackRecord(workspace.Changes);
        Payloads = new SlackPayloads(options.Identity, options.Time);
        Sockets = new SlackSockets(options, Record, workspace.Changes);
        socketTransport = new SocketTransport(Sockets, options, Record);
        Channel("general");
    }

    /// <summary>How it was set up: tokens, secrets, ids.</summary>
    public FakeSlackOptions Options { get; }

    /// <summary>Where it is.</summary>
    public Uri BaseUrl => server!.Address;

    /// <summary>Where its Web API is; ends in <c>/api/</c>.</summary>
    public Uri ApiUrl => new(BaseUrl, "api/");

    /// <summary>What goes wrong with calls.</summary>
    public SlackFaults Faults { get; } = new();

    /// <summary>The connections of Socket Mode.</summary>
    public SlackSockets Sockets { get; }

    /// <inheritdoc/>
    public SlackRecord Record { get; }

    /// <inheritdoc/>
    public SlackPayloads Payloads { get; }

    /// <summary>What the app called, in order.</summary>
    public ImmutableArray<SlackCall> Calls => calls.All;

    /// <summary>All messages of all conversations, oldest first, with the ephemeral ones.</summary>
    public ImmutableArray<SlackMessage> Messages => workspace.Messages.All;

    /// <summary>All files.</summary>
    public ImmutableArray<SlackFile> Files => workspace.Files.All;

    /// <inheritdoc/>
    public IEnumerable<string> Violations => Record.Violations
        .Concat(Calls.Where(call => call.Error is not null).Select(call => $"{call.Method} was refused: {call.Answer!.ToJsonString()}"));

    /// <summary>Starts one.</summary>
    public static async Task<FakeSlack> StartAsync(FakeSlackOptions? options = null)
    {
        var slack = new FakeSlack(options ?? new FakeSlackOptions());
        var oauth = new OAuthMethods(slack.workspace);
        var api = new SlackApi(slack.workspace, slack.Methods(oauth));
        var door = new SlackDoor(api, new SideDoors(slack.workspace, slack.responses, oauth), slack.Sockets, slack.Faults, slack.calls);
        slack.server = await LoopbackServer.StartAsync(door.HandleAsync);
        return slack;
    }

    /// <summary>From now on delivers over HTTP, everything to one address.</summary>
    public void DeliverTo(Uri address) => DeliverTo(SlackRequestUrls.One(address));

    /// <summary>From now on delivers over HTTP.</summary>
    public void DeliverTo(SlackRequestUrls urls)
    {
        http?.Dispose();
        http = new HttpTransport(urls, Options.SigningSecret, Record, Options.Time, Options.AcknowledgementLimit);
    }

    /// <summary>Closes the port: callers are refused, sockets break. See <see cref="ComeBackAsync"/>.</summary>
    public async Task GoAwayAsync()
    {
        Sockets.Drop();
        await server!.CloseAsync();
    }

    /// <summary>Listens again on the same port, with the same memory.</summary>
    public Task ComeBackAsync() => server!.OpenAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        Sockets.Drop();
        await server!.DisposeAsync();
        await EchoesAsync();
        http?.Dispose();
    }

    private IEnumerable<KeyValuePair<string, ApiMethod>> Methods(OAuthMethods oauth) =>
    [
        .. new ChatMethods(workspace, Echo).All,
        .. new ConversationMethods(workspace).All,
        .. users.All,
        .. new ViewMethods(workspace).All,
        .. new FileMethods(workspace, () => BaseUrl, Echo).All,
        .. oauth.All,
        new("apps.connections.open", new(_ => new JsonObject { ["url"] = SocketUrl() }) { Scope = "connections:write", IsAppLevel = true }),
    ];

    private string SocketUrl() => $"ws://{BaseUrl.Authority}/link?ticket={Sockets.IssueTicket()}&app_id={Options.Identity.AppId}";
}
