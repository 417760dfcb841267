namespace FactBot.Domain.Chat;

/// <summary>Finds a text to copy that was too long for a button.</summary>
public static class CopyLookup
{
    /// <summary>The text of the copy action with this id in the reply or its first fact; null when it has none.</summary>
    public static string? Find(Reply reply, string id)
    {
        var facts = reply is AnswerReply answer ? answer.Facts : [];
        return reply.Actions.Concat(facts.SelectMany(fact => fact.Actions)).OfType<CopyAction>().FirstOrDefault(action => action.Id == id)?.Text;
    }
}
