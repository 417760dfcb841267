using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>The messages, in the order they were posted.</summary>
/// <param name="changes">Who is told.</param>
internal sealed class MessageStore(Changes changes)
{
    private ImmutableArray<SlackMessage> messages = [];

    internal ImmutableArray<SlackMessage> All => messages;

    internal SlackMessage? Find(string channel, string ts) =>
        messages.FirstOrDefault(message => message.Channel == channel && message.Ts == ts);

    /// <summary>The root of a thread and its replies, without ephemeral ones.</summary>
    internal IEnumerable<SlackMessage> Thread(string channel, string root) =>
        messages.Where(message => message.Channel == channel && !message.IsEphemeral && (message.Ts == root || message.ThreadTs == root));

    internal SlackMessage Add(SlackMessage message)
    {
        ImmutableInterlocked.Update(ref messages, all => all.Add(message));
        changes.Signal();
        return message;
    }

    internal void Replace(SlackMessage old, SlackMessage fresh)
    {
        ImmutableInterlocked.Update(ref messages, all => all.IndexOf(Current(all, old)) is >= 0 and var at ? all.SetItem(at, fresh) : all);
        changes.Signal();
    }

    internal void Remove(SlackMessage message)
    {
        ImmutableInterlocked.Update(ref messages, all => all.Remove(Current(all, message)));
        changes.Signal();
    }

    private static SlackMessage Current(ImmutableArray<SlackMessage> all, SlackMessage message) =>
        all.FirstOrDefault(known => known.Channel == message.Channel && known.Ts == message.Ts) ?? message;
}
