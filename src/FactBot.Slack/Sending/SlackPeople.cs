using FactBot.Domain.Turns;
using FactBot.Slack.Installing;

namespace FactBot.Slack.Sending;

/// <summary>
/// Who people are, by users.info (scope users:read). Remembered for ten minutes; whom Slack does not
/// tell is somebody unknown, named by their id, and asked for again half a minute later.
/// </summary>
internal sealed class SlackPeople(WorkspaceApi api, TimeProvider time)
{
    private const int MostPeople = 5000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(30);

    private readonly ExpiringCache<(string Installation, string Id), SlackPerson> _known = new(MostPeople, time);

    /// <summary>The person with an id such as <c>U01</c>. Never fails.</summary>
    internal async ValueTask<SlackPerson> FindAsync(Installation installation, string id, CancellationToken cancellationToken)
    {
        var key = (installation.Key, id);
        if (_known.TryGet(key, out var known))
        {
            return known;
        }

        var answer = await api.CallAsync(installation, "users.info", [new("user", id)], cancellationToken);
        if (answer is SlackAnswer.TryLater or SlackAnswer.Refused { Error.BarsEverything: true })
        {
            return new SlackPerson(id, id, Standing.Unreachable);
        }

        var person = answer is SlackAnswer.Ok ok ? PersonReader.Read(installation, id, ok.Body) : null;
        _known.Put(key, person ?? new SlackPerson(id, id, Standing.Unknown), person is null ? FailureLifetime : Lifetime);
        return person ?? new SlackPerson(id, id, Standing.Unknown);
    }
}
