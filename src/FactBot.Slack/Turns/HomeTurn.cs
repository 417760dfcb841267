using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Turns;

/// <summary>The home view of a person: put up when they open it, and again after every change they make.</summary>
internal sealed class HomeTurn(IFactDesk desk)
{
    private const int MostRemembered = 10_000;

    // Whoever never opened their home need not have it made anew; opening it makes it anyway.
    private readonly ConcurrentDictionary<(string Workspace, string User), bool> _opened = new();

    /// <summary>The view for somebody who opens it.</summary>
    internal async ValueTask<ImmutableArray<SlackCall>> OpenAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (_opened.Count < MostRemembered)
        {
            _opened[(visit.Installation.Key, visit.Sender.Id)] = true;
        }

        return [await PublishAsync(visit, cancellationToken)];
    }

    /// <summary>The view anew when the reply says that something was changed; nothing for who never opened it.</summary>
    internal async ValueTask<ImmutableArray<SlackCall>> AfterAsync(Visit visit, Reply reply, CancellationToken cancellationToken) =>
        reply is AnswerReply { Outcome: Outcome.Done } && _opened.ContainsKey((visit.Installation.Key, visit.Sender.Id))
            ? [await PublishAsync(visit, cancellationToken)]
            : [];

    private async ValueTask<SlackCall> PublishAsync(Visit visit, CancellationToken cancellationToken)
    {
        var content = new HomeContent
        {
            Sender = visit.Sender,
            Waiting = await SectionAsync(visit, "queue", cancellationToken),
            Recent = await SectionAsync(visit, "recent", cancellationToken),
            Mine = await SectionAsync(visit, "mine", cancellationToken),
            Lists = await SectionAsync(visit, "lists mine", cancellationToken),
        };
        var json = AnswerJson.Written(writer =>
        {
            writer.WriteString("user_id", visit.Sender.Id);
            writer.WritePropertyName("view");
            writer.WriteRawValue(SlackJson.Write(HomeView.Render(content)));
        });
        return new SlackCall.Show(visit.Workspace, "views.publish", Encoding.UTF8.GetString(json));
    }

    private async ValueTask<HomeSection> SectionAsync(Visit visit, string command, CancellationToken cancellationToken) =>
        new(await desk.HandleAsync(visit.Say(command), cancellationToken), command);
}
