using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Turns a reply into messages of Teams: pure, and whole. What one card cannot hold comes in the next.</summary>
internal static class ReplyMessage
{
    private static readonly ImmutableArray<string> NextSteps = ["recent", "lists", "help"];

    /// <summary>The messages, in order; at least one. A <see cref="FileReply"/>'s file itself is sent by somebody else.</summary>
    internal static ImmutableArray<TeamsMessage> Render(Reply reply, CardContext context) =>
        IsOneSentence(reply) ? [Sentence(reply, context)] : WithLead(reply, context, CardPacker.Pack(Groups(reply, context), Summary.Of(reply, context), reply.Headline));

    /// <summary>The one fact that answers stands first, without a sentence that says there is one.</summary>
    internal static bool SpeaksForItself(Reply reply) => reply is AnswerReply { Headline: AnswerReply.OneFact, Facts.Length: 1 };

    private static ImmutableArray<ImmutableArray<CardElement>> Groups(Reply reply, CardContext context)
    {
        var deeds = new Deeds(reply, context);
        var body = reply.Match(
            answer => AnswerElements.Of(answer, context, deeds),
            list => ListElements.Of(list, context, deeds),
            form => FormElements.Of(form, context, deeds),
            file => [[.. Fixed(file.Name, Look.Bold), .. Fixed(file.Preview)]],
            notice => [[.. Fixed(notice.Detail, notice.Actions.Any(action => IsShown(notice, action)) ? Look.Fixed : Look.Plain)]]);
        ImmutableArray<CardElement> headline = SpeaksForItself(reply) || reply is FormReply ? [] : [.. Verbatim.Blocks(reply.Headline, Look.Heading)];
        return [headline, .. body, deeds.Rows([.. reply.Actions.Where(action => !IsShown(reply, action))], context.Again), .. AnswerElements.Export(reply, deeds)];
    }

    private static IEnumerable<CardElement> Fixed(string? text, TextRun? look = null) => Verbatim.Blocks(text ?? "", look ?? Look.Fixed, "Small");

    private static bool IsOneSentence(Reply reply) => reply.Actions.IsEmpty && reply.Match(
        answer => answer.Facts.IsEmpty,
        list => list.Rows.IsEmpty,
        _ => false,
        file => string.IsNullOrEmpty(file.Preview),
        notice => string.IsNullOrEmpty(notice.Detail));

    private static TeamsMessage Sentence(Reply reply, CardContext context) => new(TeamsMarkdown.Escape(reply.Headline), Summary.Of(reply, context))
    {
        Suggestions = context.IsPersonal && reply.Outcome == Outcome.Nothing ? NextSteps : [],
    };

    private static ImmutableArray<TeamsMessage> WithLead(Reply reply, CardContext context, ImmutableArray<TeamsMessage> messages) => reply is AnswerReply answer
        ? [messages[0] with { Text = Lead.Text(answer, context), Citations = Lead.Citations(answer, context) }, .. messages[1..]]
        : messages;

    /// <summary>
    /// Teams has no clipboard: a button that would show once more what stands there to be copied is left out, and so
    /// is one that would save what the form's own button saves.
    /// </summary>
    private static bool IsShown(Reply reply, ReplyAction action) => reply switch
    {
        NoticeReply notice => action is CopyAction copy && copy.Text == notice.Detail,
        FormReply => action.Id == FormElements.SaveAnyway,
        _ => false,
    };
}
