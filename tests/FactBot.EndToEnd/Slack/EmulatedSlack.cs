using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FactBot.Testing.Slack;
using Microsoft.AspNetCore.Http;

namespace FactBot.EndToEnd.Slack;

/// <summary>
/// A second stand-in for Slack, whose Web API others wrote (npm <c>emulate</c>): it keeps messages, views and files
/// and judges scopes, triggers and uploads. It delivers nothing by itself, keeps no response URLs and shows no
/// ephemeral messages, so deliveries are made and signed here, and what only passes by is read off the calls.
/// </summary>
internal sealed partial class EmulatedSlack : IAsyncDisposable
{
    private readonly EmulatorProcess _emulator = new(EmulatorProcess.FreeAddress());
    private readonly SlackWorkspace _own;
    private readonly EmulatorClient _client;
    private readonly Dictionary<string, SlackUser> _users = new(StringComparer.Ordinal);
    private ImmutableHashSet<(string Channel, string Ts)> _adopted = [];
    private RecordingProxy? _proxy;
    private HttpTransport? _http;

    private EmulatedSlack(FakeSlackOptions options)
    {
        Options = options;
        _own = new SlackWorkspace(options);
        _client = new EmulatorClient(_emulator.Address, options.Identity, _own.Ids);
        Record = new SlackRecord(_own.Changes);
        Payloads = new SlackPayloads(options.Identity, options.Time);
    }

    /// <summary>How the app is set up: tokens, secrets, ids.</summary>
    internal FakeSlackOptions Options { get; }

    /// <summary>Where the app finds the Web API; ends in <c>/api/</c>.</summary>
    internal Uri ApiUrl => new(_proxy!.Address, "api/");

    /// <summary>Where the app finds everything else, such as the consent page.</summary>
    internal Uri BaseUrl => _proxy!.Address;

    /// <summary>What goes wrong with the app's calls.</summary>
    internal SlackFaults Faults => _proxy!.Faults;

    /// <summary>What the app called, in order.</summary>
    internal ImmutableArray<SlackCall> Calls => _proxy!.Calls;

    /// <inheritdoc/>
    public IEnumerable<string> Violations => Record.Violations
        .Concat(Calls.Where(call => call.Error is not null).Select(call => $"{call.Method} was refused: {call.Answer!.ToJsonString()}"));

    /// <summary>Starts one with a channel <c>general</c> that everybody and the bot are in.</summary>
    /// <param name="options">The app.</param>
    /// <param name="people">The handles of the members.</param>
    internal static async Task<EmulatedSlack> StartAsync(FakeSlackOptions options, params IReadOnlyList<string> people)
    {
        var slack = new EmulatedSlack(options with { Identity = options.Identity with { TeamId = EmulatorProcess.Team } });
        slack._proxy = await RecordingProxy.StartAsync(slack._emulator.Address, slack.SeeAsync, slack.RespondAsync);
        await slack._emulator.StartAsync(slack.Options, people, slack.BaseUrl);
        foreach (var name in people)
        {
            await slack.EnterAsync(name);
        }

        return slack;
    }

    /// <summary>Says where the app listens.</summary>
    internal void DeliverTo(Uri address)
    {
        _http?.Dispose();
        _http = new HttpTransport(SlackRequestUrls.One(address), Options.SigningSecret, Record, Options.Time, Options.AcknowledgementLimit);
    }

    /// <inheritdoc/>
    public SlackPerson Person(string name) => new(this, _users[name]);

    public async ValueTask DisposeAsync()
    {
        await _proxy!.DisposeAsync();
        await _emulator.DisposeAsync();
        _client.Dispose();
        _http?.Dispose();
    }

    private async Task EnterAsync(string name)
    {
        var token = EmulatorProcess.TokenOf(name);
        var id = (string)(await _client.CallAsync("auth.test", token, []))["user_id"]!;
        var user = new SlackUser { Id = id, Name = name, RealName = $"{name} Example", Team = Identity.TeamId };
        _users[name] = user;
        _own.People.Add(user);
        var general = new JsonObject { ["channel"] = EmulatorProcess.General };
        await _client.CallAsync("conversations.join", token, general);
        general["users"] = Identity.BotUserId;
        if (_users.Count == 1)
        {
            await _client.CallAsync("conversations.invite", token, general);
        }

        var direct = await _client.CallAsync("conversations.open", token, new JsonObject { ["users"] = Identity.BotUserId });
        _own.People.Put(new SlackChannel { Id = (string)direct["channel"]!["id"]!, Name = id, Kind = SlackChannelKind.Direct, Members = [id, Identity.BotUserId] });
        _own.People.Put(new SlackChannel { Id = EmulatorProcess.General, Name = "general", Members = [Identity.BotUserId, .. _users.Values.Select(one => one.Id)] });
    }

    /// <summary>Answers response URLs, which the emulator does not have.</summary>
    private async Task<DoorAnswer?> RespondAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/response", out var id))
        {
            return null;
        }

        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        try
        {
            await TakeAsync(_own.ResponseUrls.Use(id.Value!.TrimStart('/')), body);
            return DoorAnswer.Text("ok");
        }
        catch (SlackRefusalException refusal)
        {
            Record.Complain($"A response URL refused what was sent: {refusal.Message}");
            return DoorAnswer.Json(refusal.Answer.ToJsonString(), StatusCodes.Status404NotFound);
        }
    }
}
