using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Turns;

/// <summary>A reply as calls: who sees it, and where.</summary>
internal static class ReplyCalls
{
    /// <summary>The reply where its message came from: for everybody when it may be, else for the sender alone.</summary>
    /// <param name="visit">Who and where.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="context">The command it answers.</param>
    internal static ImmutableArray<SlackCall> Of(Visit visit, Reply reply, RenderContext context) => reply is FileReply file
        ? Files(visit, file)
        : Messages(visit, ReplyMessage.Render(reply, context), isForEveryone: !reply.IsPrivate);

    /// <summary>Messages where the visit comes from.</summary>
    internal static ImmutableArray<SlackCall> Messages(Visit visit, ImmutableArray<SlackMessage> messages, bool isForEveryone = false) =>
        [.. messages.Select((message, number) => Call(visit, message, Mark.Of(visit.Key, number), isForEveryone))];

    /// <summary>
    /// A file for the conversation when everybody is to have it. Slack has no files that one person sees among
    /// others, so a private one goes to the direct message with who asked, and where they asked they are told.
    /// </summary>
    private static ImmutableArray<SlackCall> Files(Visit visit, FileReply file)
    {
        if (visit.Channel is null || visit.IsDirect || !file.IsPrivate)
        {
            return [File(visit, file)];
        }

        var told = new NoticeReply { Outcome = Outcome.Done, Headline = $"{file.Headline} {file.Name} comes as a direct message to you, not to the channel." };

        // Told first: when the file cannot be handed over after all, that is said last.
        return [.. Messages(visit, ReplyMessage.Render(told, new RenderContext { Command = "help" })), File(visit with { Channel = null, Thread = null }, file)];
    }

    private static SlackCall.Upload File(Visit visit, FileReply file) => new SlackCall.Upload(
        visit.Workspace, visit.Channel ?? visit.Sender.Id, visit.Thread, visit.Sender.Id, file.Name, MrkdwnText.Escape(file.Headline), Convert.ToBase64String(file.Content.Span));

    /// <summary>What everybody in the conversation is shown on somebody's wish.</summary>
    internal static ImmutableArray<SlackCall> Shared(Visit visit, Reply reply, RenderContext context)
    {
        var messages = ReplyMessage.Render(reply, context);
        return [.. messages.Select((message, number) => Shared(visit, message, Mark.Of(visit.Key, number)))];
    }

    // The address of a click reaches channels that FactBot is not a member of.
    private static SlackCall Shared(Visit visit, SlackMessage message, string mark) => visit.ResponseUrl is { } url
        ? new SlackCall.Respond(visit.Workspace, url, visit.Sender.Id, Json(message with { ResponseType = "in_channel", ReplaceOriginal = false, ThreadTs = visit.Thread }, mark), mark)
        : new SlackCall.Post(visit.Workspace, visit.Channel!, visit.Thread, Json(message, mark), mark, visit.Sender.Id);

    private static SlackCall Call(Visit visit, SlackMessage message, string mark, bool isForEveryone)
    {
        if (visit.Channel is not { } channel)
        {
            return new SlackCall.Post(visit.Workspace, visit.Sender.Id, null, Json(message, mark), mark);
        }

        if (isForEveryone || visit.IsDirect)
        {
            return new SlackCall.Post(visit.Workspace, channel, visit.Thread, Json(message, mark), mark, visit.Sender.Id);
        }

        return visit.ResponseUrl is { } url
            ? new SlackCall.Respond(visit.Workspace, url, visit.Sender.Id, Json(message with { ResponseType = "ephemeral", ReplaceOriginal = false, ThreadTs = visit.Thread }, mark), mark)
            : new SlackCall.Whisper(visit.Workspace, channel, visit.Thread, visit.Sender.Id, Json(message, mark), mark);
    }

    private static string Json(SlackMessage message, string mark) => SlackJson.Write(Mark.On(message, mark));
}
