using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>The facts of the last answer in a conversation: what "it" and "the second" mean there.</summary>
/// <param name="Shown">The facts that were shown, in order.</param>
/// <param name="Further">Facts that answer too, beyond the page.</param>
internal sealed record LastAnswer(ImmutableArray<FactId> Shown, ImmutableArray<FactId> Further);

/// <summary>
/// Remembers the last answer of each conversation, of the most recent conversations only. Ids alone are kept:
/// what a follow-up shows is read from the store anew, for the eyes of who asks.
/// </summary>
internal sealed class ConversationMemory(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, LastAnswer Answer)>> byKey = [];
    private readonly LinkedList<(string Key, LastAnswer Answer)> byAge = [];

    /// <summary>The last answer of the message's conversation, or null.</summary>
    internal LastAnswer? Recall(Message message)
    {
        lock (gate)
        {
            return byKey.TryGetValue(KeyOf(message), out var node) ? node.Value.Answer : null;
        }
    }

    /// <summary>Takes note of a reply; an answer without facts leaves nothing to refer to.</summary>
    internal void Remember(Message message, Reply reply)
    {
        if (reply is not AnswerReply answer)
        {
            return;
        }

        lock (gate)
        {
            var key = KeyOf(message);
            if (byKey.Remove(key, out var old))
            {
                byAge.Remove(old);
            }

            if (!answer.Facts.IsEmpty)
            {
                byKey[key] = byAge.AddFirst((key, new LastAnswer([.. answer.Facts.Select(shown => shown.Fact.Id)], answer.Further)));
            }

            if (byAge.Count > capacity)
            {
                byKey.Remove(byAge.Last!.Value.Key);
                byAge.RemoveLast();
            }
        }
    }

    /// <summary>A private conversation is the sender's own, even where several people's share one id.</summary>
    private static string KeyOf(Message message) =>
        $"{message.Newsroom}\n{message.Conversation.Id}\n{(message.Conversation.IsPrivate ? message.Sender.Id : "")}";
}
