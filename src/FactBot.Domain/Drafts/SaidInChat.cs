using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>A message somebody wrote in a chat, as the source of a fact.</summary>
/// <param name="Text">What was written, word for word.</param>
/// <param name="Author">Who wrote it, as the chat shows the name.</param>
/// <param name="At">When.</param>
/// <param name="Place">Where: "#politics", "direct message"; null when unknown.</param>
/// <param name="Chat">Which chat: "Slack".</param>
/// <param name="Link">The message's permanent address, http or https.</param>
public sealed record SaidInChat(string Text, string Author, DateTimeOffset At, string? Place, string Chat, string? Link)
{
    /// <summary>A quote filled in with everything that is known; who saves it completes and corrects it.</summary>
    public FactDraft Draft()
    {
        var day = DateOnly.FromDateTime(At.UtcDateTime);
        var date = PartialDateText.Human(new PartialDate(new DatePoint(day.Year, day.Month, day.Day)));
        return (FactDraft.Empty with { Kind = FactKind.Quote })
            .With(Field.Words, Text)
            .With(Field.By, Author)
            .With(Field.SaidOn, date)
            .With(Field.Source, 0, Place is null ? $"{Chat} message" : $"{Chat} message in {Place}")
            .With(Field.SourceType, 0, "post")
            .With(Field.Container, 0, Chat)
            .With(Field.Author, 0, Author)
            .With(Field.Published, 0, date)
            .With(Field.Url, 0, Link);
    }
}
