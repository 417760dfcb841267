using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>Who and which conversations there are.</summary>
/// <param name="ids">Makes ids.</param>
/// <param name="identity">The workspace and the bot.</param>
internal sealed class People(SlackIds ids, SlackIdentity identity)
{
    private readonly Lock gate = new();
    private ImmutableDictionary<string, SlackUser> users = ImmutableDictionary.Create<string, SlackUser>(StringComparer.Ordinal);
    private ImmutableDictionary<string, SlackChannel> channels = ImmutableDictionary.Create<string, SlackChannel>(StringComparer.Ordinal);

    internal IEnumerable<SlackChannel> Channels => channels.Values;

    internal SlackUser? User(string id) => users.GetValueOrDefault(id);

    internal SlackChannel? Channel(string id) => channels.GetValueOrDefault(id);

    internal SlackChannel? Named(string name) => channels.Values.FirstOrDefault(channel => channel.Name == name && channel.Kind != SlackChannelKind.Direct);

    internal void Add(SlackUser user) => ImmutableInterlocked.AddOrUpdate(ref users, user.Id, user, (_, _) => user);

    internal void Put(SlackChannel channel) => ImmutableInterlocked.AddOrUpdate(ref channels, channel.Id, channel, (_, _) => channel);

    /// <summary>The person of that name, who comes into being when first asked for.</summary>
    internal SlackUser Person(string name, SlackUserKind kind)
    {
        lock (gate)
        {
            if (users.Values.FirstOrDefault(user => user.Name == name) is { } known)
            {
                return known;
            }

            var user = new SlackUser
            {
                Id = ids.Next("U"),
                Name = name,
                RealName = $"{char.ToUpperInvariant(name[0])}{name[1..]} Example",
                Team = kind == SlackUserKind.External ? "T0ELSEWHERE" : identity.TeamId,
                Kind = kind,
            };
            Add(user);
            return user;
        }
    }

    /// <summary>The conversation of the bot and somebody.</summary>
    internal SlackChannel Direct(string user)
    {
        lock (gate)
        {
            if (channels.Values.FirstOrDefault(channel => channel.Kind == SlackChannelKind.Direct && channel.Name == user) is { } known)
            {
                return known;
            }

            var channel = new SlackChannel { Id = ids.Next("D"), Name = user, Kind = SlackChannelKind.Direct, Members = [user, identity.BotUserId] };
            Put(channel);
            return channel;
        }
    }
}
