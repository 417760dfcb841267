using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <content>Delivering to the app.</content>
public sealed partial class FakeSlack
{
    private readonly ConcurrentQueue<Task> echoes = new();
    private readonly ConcurrentQueue<SlackDelivery> kept = new();
    private volatile bool isKeeping;

    /// <summary>Waits for anything.</summary>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="what">What it is, for the message of the failure.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public Task WaitForAsync(Func<FakeSlack, bool> isThere, string what = "what was expected")
    {
        ArgumentNullException.ThrowIfNull(isThere);
        return Changes.WaitAsync(
            () => ValueTask.FromResult(isThere(this) ? this : null),
            () => ValueTask.FromResult($"There never was {what}. The app called: {string.Join(", ", Calls.Select(call => call.Method))}; held against it: {string.Join(' ', Violations)}"),
            Patience,
            TestContext.Current.CancellationToken);
    }

    /// <summary>Delivers something, by the transport that is in use.</summary>
    /// <param name="delivery">What.</param>
    /// <param name="retry">That it is a repeat; null for the first time.</param>
    public Task<SlackAcknowledgement> DeliverAsync(SlackDelivery delivery, SlackRetry? retry)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (isKeeping && delivery.Kind == SlackDeliveryKind.Event)
        {
            kept.Enqueue(delivery);
            return Task.FromResult(new SlackAcknowledgement { IsAccepted = true });
        }

        ISlackTransport transport = http is null ? socketTransport : http;
        return transport.DeliverAsync(delivery, retry, TestContext.Current.CancellationToken);
    }

    /// <summary>Delivers any event.</summary>
    public Task<SlackAcknowledgement> SendEventAsync(JsonObject inner) => DeliverAsync(Payloads.Event(inner), null);

    /// <summary>Delivers the last event again, as Slack does when it takes it for lost.</summary>
    public Task<SlackAcknowledgement> RepeatAsync(SlackRetry? retry = null) => DeliverAsync(
        Record.Attempts.Last(attempt => attempt.Delivery.Kind == SlackDeliveryKind.Event).Delivery,
        retry ?? new SlackRetry(1));

    /// <summary>Keeps events back from now on; what people say is acknowledged to them at once.</summary>
    public void KeepEvents() => isKeeping = true;

    /// <summary>Delivers the events that were kept back, one after the other.</summary>
    /// <param name="order">Another order than they happened in; null for the same.</param>
    public async Task ReleaseEventsAsync(Func<ImmutableArray<SlackDelivery>, IEnumerable<SlackDelivery>>? order = null)
    {
        isKeeping = false;
        ImmutableArray<SlackDelivery> all = [.. kept];
        kept.Clear();
        foreach (var delivery in order?.Invoke(all) ?? all)
        {
            await DeliverAsync(delivery, null);
        }
    }

    /// <summary>Sends what did not come from Slack to the address of its kind.</summary>
    /// <param name="delivery">What it pretends to be.</param>
    /// <param name="forgery">What is wrong with it.</param>
    /// <returns>The HTTP status it was answered with.</returns>
    public Task<int> ForgeAsync(SlackDelivery delivery, SlackForgery forgery) => Http.ForgeAsync(delivery, forgery, TestContext.Current.CancellationToken);

    /// <summary>Asks the app's address to prove itself, as when it is registered.</summary>
    /// <param name="challenge">What is to be sent back.</param>
    public Task<SlackAcknowledgement> ChallengeAsync(string challenge) => Http.DeliverAsync(
        new SlackDelivery(SlackDeliveryKind.Event, "url_verification", new JsonObject { ["token"] = "retired", ["challenge"] = challenge, ["type"] = "url_verification" }),
        null,
        TestContext.Current.CancellationToken);

    /// <summary>Probes the certificate of a command's address.</summary>
    public Task<SlackAcknowledgement> ProbeCertificateAsync() => Http.DeliverAsync(
        new SlackDelivery(SlackDeliveryKind.Command, "ssl_check", new JsonObject { ["ssl_check"] = "1", ["token"] = "retired" }),
        null,
        TestContext.Current.CancellationToken);

    /// <summary>Somebody installs the app: from the app's own start page, over the consent page, back to the app.</summary>
    /// <param name="start">The start page.</param>
    /// <returns>The status of the last page.</returns>
    public static async Task<HttpStatusCode> InstallAsync(Uri start)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var page = await browser.GetAsync(start, TestContext.Current.CancellationToken);
        return page.StatusCode;
    }

    /// <summary>Somebody removes the app: its token dies, and it is told so in both ways.</summary>
    public async Task UninstallAsync()
    {
        Revoke();
        await SendEventAsync(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(Identity.BotUserId) } });
        await SendEventAsync(new JsonObject { ["type"] = "app_uninstalled" });
    }

    /// <summary>Waits until the app was told of everything it said itself so far.</summary>
    public Task EchoesAsync() => Task.WhenAll(echoes);

    private HttpTransport Http => http ?? throw new InvalidOperationException("Say first where the app listens: slack.DeliverTo(new Uri(\"http://127.0.0.1:5000/slack/events\")).");

    /// <summary>Slack tells an app of its own messages too, where it subscribed to messages.</summary>
    private void Echo(SlackMessage message, string? subtype)
    {
        if (workspace.People.Channel(message.Channel) is { } channel && IsSubscribed(channel.Kind == SlackChannelKind.Public ? "message.channels" : $"message.{channel.ScopeFamily}"))
        {
            echoes.Enqueue(Task.Run(() => EchoAsync(Payloads.Echo(message, channel, subtype))));
        }
    }

    private async Task EchoAsync(SlackDelivery echo)
    {
        try
        {
            await DeliverAsync(echo, null);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException or ObjectDisposedException)
        {
            // The app ended before it was told of what it said itself.
        }
    }
}
