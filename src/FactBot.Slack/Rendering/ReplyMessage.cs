using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Turns a reply into messages of Slack: pure, and whole. What one message cannot hold comes in the next.</summary>
internal static class ReplyMessage
{
    /// <summary>The messages, in order; at least one. A <see cref="FileReply"/>'s file itself is sent by somebody else.</summary>
    internal static ImmutableArray<SlackMessage> Render(Reply reply, RenderContext context) =>
        MessagePacker.Pack(Groups(reply, context), Fallback.Of(reply, context), reply.Headline);

    /// <summary>The blocks of a reply; those that belong together in one group.</summary>
    internal static ImmutableArray<ImmutableArray<Block>> Groups(Reply reply, RenderContext context)
    {
        var deeds = new Deeds();
        var body = reply.Match(
            answer => AnswerBlocks.Of(answer, AnswerBlocks.Page(answer.Facts, context), context, deeds),
            list => ListBlocks.Of(list, context, deeds),
            form => FormBlocks.Of(form, context, deeds),
            file => file.Preview is { Length: > 0 } preview ? [Fixed(preview)] : [],
            notice => NoticeDetail(notice));
        return [.. SpeaksForItself(reply) ? [body[0][1..], .. body[1..]] : body.Insert(0, Headline(reply)), deeds.Rows([.. reply.Actions.Where(action => !IsShown(reply, action))], context.Command)];
    }

    /// <summary>Text to copy: every space kept, nothing interpreted.</summary>
    internal static ImmutableArray<Block> Fixed(string text) => new RichTextFlow().Preformatted(text).ToBlocks();

    /// <summary>The one fact that answers stands first, without a sentence that says there is one.</summary>
    internal static bool SpeaksForItself(Reply reply) => reply is AnswerReply { Headline: AnswerReply.OneFact, Facts.Length: 1 };

    private static ImmutableArray<Block> Headline(Reply reply) => new RichTextFlow().Line(TextRun.Bold(reply.Headline)).ToBlocks();

    private static ImmutableArray<ImmutableArray<Block>> NoticeDetail(NoticeReply notice) =>
        notice.Detail is not { Length: > 0 } detail ? []
        : notice.Actions.Any(action => IsShown(notice, action)) ? [Fixed(detail)]
        : [new RichTextFlow().Line(new TextRun(detail)).ToBlocks()];

    /// <summary>Slack has no clipboard: a button that would show once more what stands there to be copied is left out.</summary>
    private static bool IsShown(Reply reply, ReplyAction action) =>
        reply is NoticeReply notice && action is CopyAction copy && copy.Text == notice.Detail;
}
