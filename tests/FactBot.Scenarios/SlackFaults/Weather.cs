using System.Collections.Immutable;
using System.Net;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>
/// Bad weather between FactBot and Slack, by a seed: each kind of fault comes up as often as the others, in random
/// order, for one call or a burst of them.
/// </summary>
/// <param name="slack">Where.</param>
/// <param name="seed">Which weather.</param>
internal sealed class Weather(FakeSlack slack, int seed)
{
    private const string Post = "chat.postMessage";
    private readonly Random random = new(seed);
    private ImmutableArray<(string Kind, SlackFaultRule Rule)> rules = [];

    private static ImmutableArray<(string Kind, string Methods, SlackFault Fault, int Most)> Kinds =>
    [
        ("429", "chat.*", new SlackFault.RateLimit(TimeSpan.FromSeconds(1)), 8),
        ("429 while looking", "conversations.*", new SlackFault.RateLimit(TimeSpan.FromSeconds(1)), 2),
        ("500", "chat.*", new SlackFault.Status(HttpStatusCode.InternalServerError), 4),
        ("503", "*", new SlackFault.Status(HttpStatusCode.ServiceUnavailable), 4),
        ("internal_error", Post, new SlackFault.Refusal("internal_error"), 2),
        ("hang before", Post, new SlackFault.Hang(), 2),
        ("hang after", Post, new SlackFault.Hang(IsCarriedOut: true), 2),
        ("hang while looking", "conversations.*", new SlackFault.Hang(), 1),
        ("reset before", "*", new SlackFault.Reset(), 3),
        ("reset after", Post, new SlackFault.Reset(IsCarriedOut: true), 3),
        ("reset of a response", "response_url", new SlackFault.Reset(), 2),
        ("half an answer", Post, new SlackFault.HalfAnswer(), 3),
        ("slow", "*", new SlackFault.Slow(TimeSpan.FromMilliseconds(200)), 3),
        ("revoked token", "chat.*", new SlackFault.Refusal("token_revoked"), 4),
        ("revoked token, asking who", "users.info", new SlackFault.Refusal("token_revoked"), 1),
    ];

    /// <summary>How many calls met which fault.</summary>
    internal string Summary => string.Join(", ", rules.GroupBy(one => one.Kind).Select(kind => $"{kind.Key}: {kind.Sum(one => one.Rule.Hits)}"));

    /// <summary>How many calls went wrong.</summary>
    internal int Hits => rules.Sum(one => one.Rule.Hits);

    /// <summary>Makes bad weather until it is stopped; then the sky is clear.</summary>
    /// <param name="calm">The longest pause between two faults.</param>
    /// <param name="stop">Ends it.</param>
    internal async Task BlowAsync(TimeSpan calm, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var (kind, methods, fault, most) in Shuffled())
            {
                var rule = slack.Faults.Add(methods, fault, random.Next(1, most + 1));
                rules = rules.Add((kind, rule));
                await EndedAsync(rule.Reached.WaitAsync(TimeSpan.FromMilliseconds(300), stop));
                await EndedAsync(Task.Delay(calm * random.NextDouble(), stop));
            }
        }

        slack.Faults.Clear();
    }

    private (string Kind, string Methods, SlackFault Fault, int Most)[] Shuffled()
    {
        var all = Kinds.ToArray();
        random.Shuffle(all);
        return all;
    }

    /// <summary>Waits for the end, however it ends.</summary>
    private static Task EndedAsync(Task task) => task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
