using FactBot.Domain.Chat;
using FactBot.Domain.Storage;

namespace FactBot.Commands;

/// <summary>Replies as a command line needs them: a broken store is a reply, and every reply is met or not.</summary>
internal static class Replies
{
    /// <summary>What the desk replies; when the store fails, the reason.</summary>
    internal static async ValueTask<Reply> OfAsync(IFactDesk door, Message message, CancellationToken cancellationToken)
    {
        try
        {
            return await door.HandleAsync(message, cancellationToken);
        }
        catch (StoreUnavailableException fault)
        {
            return new NoticeReply { Outcome = Outcome.Error, Headline = fault.Message };
        }
    }

    /// <summary>A message that was not even sent.</summary>
    internal static Reply Refused(string sentence) => new NoticeReply { Outcome = Outcome.Refused, Headline = sentence };

    /// <summary>
    /// Whether the request was met. "Did you mean" is not: a script must not take a near fact for an answer.
    /// </summary>
    internal static bool IsMet(Reply reply) => reply.Outcome is Outcome.Found or Outcome.Done;
}
