using System.Collections.Immutable;
using FactBot.Domain.Turns;
using FactBot.Slack.Installing;

namespace FactBot.Slack.Sending;

/// <summary>
/// Who is in a user group, by usergroups.users.list (scope usergroups:read). Remembered for ten minutes; a group that
/// could not be looked up has no members for half a minute, so nobody gains a right by a failure.
/// </summary>
internal sealed class SlackGroups(WorkspaceApi api, TimeProvider time)
{
    private const int MostGroups = 200;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(30);

    private readonly ExpiringCache<(string Installation, string Id), ImmutableHashSet<string>> _known = new(MostGroups, time);

    /// <summary>The ids of a group's members. Never fails.</summary>
    /// <param name="installation">The workspace.</param>
    /// <param name="id">The group's id, such as <c>S01</c>.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    internal async ValueTask<ImmutableHashSet<string>> MembersAsync(Installation installation, string id, CancellationToken cancellationToken)
    {
        var key = (installation.Key, id);
        if (_known.TryGet(key, out var known))
        {
            return known;
        }

        var answer = await api.CallAsync(installation, "usergroups.users.list", [new("usergroup", id)], cancellationToken);
        ImmutableHashSet<string> members = answer is SlackAnswer.Ok ok ? [.. ok.Body.Texts("users")] : [];
        _known.Put(key, members, answer is SlackAnswer.Ok ? Lifetime : FailureLifetime);
        return members;
    }
}
