using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <content>Who and what there is in the workspace.</content>
public sealed partial class FakeSlack
{
    /// <summary>Somebody, who joins the workspace and its public channels when first asked for.</summary>
    /// <param name="name">Their handle, lower case.</param>
    /// <param name="kind">How they belong to the workspace.</param>
    public SlackPerson Person(string name, SlackUserKind kind = SlackUserKind.Member)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var user = workspace.People.Person(name, kind);
        foreach (var channel in workspace.People.Channels.Where(channel => channel.Kind == SlackChannelKind.Public && !channel.Members.Contains(user.Id)))
        {
            workspace.People.Put(channel with { Members = channel.Members.Add(user.Id) });
        }

        return new SlackPerson(this, user);
    }

    /// <summary>A channel, which is made when first asked for, with the bot in it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Public or private.</param>
    /// <param name="hasBot">Whether the bot is in it.</param>
    /// <param name="members">Who else; everybody already here for a public channel.</param>
    public SlackChannel Channel(string name, SlackChannelKind kind = SlackChannelKind.Public, bool hasBot = true, params IEnumerable<SlackPerson> members)
    {
        if (workspace.People.Named(name) is { } known)
        {
            return known;
        }

        var everybody = workspace.People.Channels.FirstOrDefault(channel => channel.Name == "general")?.Members.Remove(Identity.BotUserId) ?? [];
        var people = members.Select(person => person.User.Id).ToImmutableHashSet();
        var inside = kind == SlackChannelKind.Public ? everybody.Union(people) : people;
        var made = new SlackChannel { Id = workspace.Ids.Next("C"), Name = name, Kind = kind, Members = hasBot ? inside.Add(Identity.BotUserId) : inside };
        workspace.People.Put(made);
        return made;
    }

    /// <summary>Changes a channel: archives it, shares it, takes the bot out.</summary>
    public SlackChannel Change(string name, Func<SlackChannel, SlackChannel> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = change(workspace.People.Named(name) ?? throw new ArgumentException($"There is no channel {name}.", nameof(name)));
        workspace.People.Put(changed);
        return changed;
    }

    /// <summary>A user group.</summary>
    /// <param name="id">Its id, <c>S…</c>.</param>
    /// <param name="members">Who is in it.</param>
    public void UserGroup(string id, params IEnumerable<SlackPerson> members) => users.AddGroup(id, [.. members.Select(person => person.User.Id)]);

    /// <summary>Ends the bot's token; calls get this code from now on: <c>token_revoked</c>, <c>account_inactive</c> …</summary>
    public void Revoke(string error = "token_revoked") => workspace.Tokens.Kill(Options.BotToken, error);
}
