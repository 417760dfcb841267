using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering;

namespace FactBot.Teams.Turns;

/// <summary>A reply as calls: who sees it, and where.</summary>
internal static class ReplyCalls
{
    private const string Elsewhere = "This is not for everybody here: it comes to you in our personal chat.";
    private const string NowhereElse = "This is for you alone, and I cannot write to you: add FactBot for yourself under Apps in Teams, then ask again.";

    /// <summary>
    /// The reply where its message came from when everybody there may read it; else in the personal chat with who
    /// asked, for Teams has no messages that one person sees among others. A file is a link for everybody, or goes there
    /// too when no link can be made: Teams takes files from a bot nowhere else.
    /// </summary>
    internal static ImmutableArray<TeamsCall> Of(Visit visit, Reply reply, CardContext context)
    {
        ImmutableArray<string> activities = [.. ReplyMessage.Render(reply, context).SelectMany(message => OutgoingActivity.Of(visit, message))];
        if (reply is FileReply { IsPrivate: false } shared && !visit.IsPersonal && visit.LinkTo(shared) is { } link)
        {
            var words = $"[{TeamsMarkdown.Escape(shared.Name)}]({link}), for an hour";
            return [.. activities.Select(activity => Post(visit, activity)), .. OutgoingActivity.Of(visit, new TeamsMessage(words, shared.Name)).Select(activity => Post(visit, activity))];
        }

        if (reply is FileReply file)
        {
            activities = [.. activities, OutgoingActivity.Of(visit, FileConsentCard.Of(file, context.Again))];
        }

        return visit.IsPersonal || (!reply.IsPrivate && reply is not FileReply)
            ? [.. activities.Select(activity => Post(visit, activity))]
            : Alone(visit, activities);
    }

    /// <summary>A message where the visit comes from.</summary>
    internal static TeamsCall.Post Post(Visit visit, string activity) =>
        new(visit.Delivery.Activity.ServiceUrl!, visit.Delivery.ConversationId, Answered(visit), activity);

    /// <summary>A sentence where the visit comes from.</summary>
    internal static TeamsCall.Post Sentence(Visit visit, string sentence) => Post(visit, OutgoingActivity.Of(visit, sentence));

    private static ImmutableArray<TeamsCall> Alone(Visit visit, ImmutableArray<string> activities)
    {
        var activity = visit.Delivery.Activity;
        if (activity.Recipient?.Id is not { } bot || activity.From?.Id is not { } user)
        {
            return [Sentence(visit, NowhereElse)];
        }

        var whispers = activities.Select((json, number) => new TeamsCall.Whisper(
            activity.ServiceUrl!, visit.Delivery.Tenant, bot, user, json, number == 0 ? Sentence(visit, NowhereElse) : null));
        return [.. whispers, .. IsAsked(visit) ? [Sentence(visit, Elsewhere)] : Array.Empty<TeamsCall>()];
    }

    /// <summary>Only what was said aloud is answered aloud; who used a card needs no note.</summary>
    private static bool IsAsked(Visit visit) => visit.Delivery.Activity is { Type: "message", Value: null };

    /// <summary>An invoke is no message that could be answered; its card is.</summary>
    private static string? Answered(Visit visit) => visit.Delivery.Activity is { Type: "message" } message ? message.Id : visit.Delivery.Activity.ReplyToId;
}
