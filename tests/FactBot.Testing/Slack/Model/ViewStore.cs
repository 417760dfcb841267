using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>Who has which modals open, the newest on top, and which home tab.</summary>
/// <param name="ids">Makes ids.</param>
/// <param name="changes">Who is told.</param>
internal sealed class ViewStore(SlackIds ids, Changes changes)
{
    private const int Deepest = 3;
    private readonly Lock gate = new();
    private readonly Dictionary<string, ImmutableStack<SlackView>> stacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlackView> homes = new(StringComparer.Ordinal);

    /// <summary>The modal on top; null when none is open.</summary>
    internal SlackView? Modal(string user) => Stack(user) is { IsEmpty: false } stack ? stack.Peek() : null;

    /// <summary>The home tab; null as long as none was published.</summary>
    internal SlackView? Home(string user)
    {
        lock (gate)
        {
            return homes.GetValueOrDefault(user);
        }
    }

    /// <summary>An open view or a home tab by its id, or by the external id the app gave it.</summary>
    internal SlackView? Find(string? id, string? externalId)
    {
        lock (gate)
        {
            return stacks.Values.SelectMany(stack => stack).Concat(homes.Values)
                .FirstOrDefault(view => id is not null ? view.Id == id : (string?)view.Content["external_id"] == externalId);
        }
    }

    /// <summary>Opens a modal in place of all others.</summary>
    /// <param name="user">Who sees it.</param>
    /// <param name="content">What the app sent.</param>
    /// <param name="name">Its id and hash; null to give it new ones.</param>
    internal SlackView Open(string user, JsonObject content, ViewName? name = null) =>
        Change(user, _ => ImmutableStack.Create(Fresh(user, content, null, name)));

    /// <summary>Lays a modal on top.</summary>
    internal SlackView Push(string user, JsonObject content, ViewName? name = null) => Change(user, stack => stack.Count() >= Deepest
        ? throw new SlackRefusalException("push_limit_reached")
        : stack.Push(Fresh(user, content, stack.IsEmpty ? null : stack.Peek(), name)));

    /// <summary>Gives an open view or a home tab another content, or other errors.</summary>
    internal SlackView Put(SlackView old, SlackView view)
    {
        lock (gate)
        {
            if (homes.TryGetValue(view.User, out var home) && home.Id == view.Id)
            {
                homes[view.User] = view;
            }
            else
            {
                stacks[view.User] = [.. Stack(view.User).Select(open => open.Id == old.Id ? view : open).Reverse()];
            }
        }

        changes.Signal();
        return view;
    }

    internal SlackView Update(SlackView view, JsonObject content, ViewName? name = null) =>
        Put(view, view with { Content = Ready(content), Hash = name?.Hash ?? ids.Next("h"), Errors = ImmutableDictionary<string, string>.Empty });

    /// <summary>Publishes a home tab.</summary>
    internal SlackView Publish(string user, JsonObject content, ViewName? name = null)
    {
        SlackView view;
        lock (gate)
        {
            view = Fresh(user, content, null, name);
            if (homes.TryGetValue(user, out var known))
            {
                view = view with { Id = known.Id, RootId = known.RootId };
            }

            homes[user] = view;
        }

        changes.Signal();
        return view;
    }

    /// <summary>Closes the modal on top, or all.</summary>
    internal void Close(string user, bool all)
    {
        lock (gate)
        {
            stacks[user] = all || Stack(user).IsEmpty ? [] : Stack(user).Pop();
        }

        changes.Signal();
    }

    private SlackView Change(string user, Func<ImmutableStack<SlackView>, ImmutableStack<SlackView>> change)
    {
        ImmutableStack<SlackView> stack;
        lock (gate)
        {
            stacks[user] = stack = change(Stack(user));
        }

        changes.Signal();
        return stack.Peek();
    }

    private ImmutableStack<SlackView> Stack(string user)
    {
        lock (gate)
        {
            return stacks.GetValueOrDefault(user, []);
        }
    }

    private SlackView Fresh(string user, JsonObject content, SlackView? below, ViewName? name)
    {
        var id = name?.Id ?? ids.Next("V");
        return new SlackView { Id = id, User = user, Content = Ready(content), Hash = name?.Hash ?? ids.Next("h"), RootId = below?.RootId ?? id, PreviousId = below?.Id };
    }

    private JsonObject Ready(JsonObject content)
    {
        var copy = content.DeepClone().AsObject();
        copy["blocks"] = BlockReading.WithIds(copy["blocks"] as JsonArray ?? [], ids);
        return copy;
    }
}

/// <summary>What a view is called by whoever keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record ViewName(string Id, string Hash);
