using System.Text.Json;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Turns;

/// <summary>Opens and changes modals at once: what opens one lives three seconds, so it cannot wait in a queue.</summary>
internal sealed class Modals(WorkspaceApi api, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1200);

    /// <summary>Opens a view; false when Slack would not, because too much time has passed or it cannot be reached.</summary>
    internal async ValueTask<bool> OpenAsync(Visit visit, SlackView view, CancellationToken cancellationToken) =>
        await OpenedAsync(visit, view, cancellationToken) is SlackAnswer.Ok;

    /// <summary>Opens the view that is being made; when that takes long, a view that asks for patience stands there meanwhile.</summary>
    internal async ValueTask<bool> OpenAsync(Visit visit, Task<SlackView> making, CancellationToken cancellationToken)
    {
        await Task.WhenAny(making, Task.Delay(Patience, time, cancellationToken));
        if (making.IsCompleted)
        {
            return await OpenAsync(visit, await making, cancellationToken);
        }

        if (await OpenedAsync(visit, WaitModal.Render(), cancellationToken) is not SlackAnswer.Ok opened || opened.Body.Text("view", "id") is not { } id)
        {
            return false;
        }

        return await UpdateAsync(visit, id, null, await making, cancellationToken);
    }

    /// <summary>Puts another view in the place of one; false when Slack would not.</summary>
    internal async ValueTask<bool> UpdateAsync(Visit visit, string viewId, string? hash, SlackView view, CancellationToken cancellationToken)
    {
        var json = AnswerJson.Written(writer =>
        {
            writer.WriteString("view_id", viewId);
            if (hash is not null)
            {
                writer.WriteString("hash", hash);
            }

            View(writer, view);
        });
        return await api.CallAsync(visit.Installation, "views.update", json, cancellationToken) is SlackAnswer.Ok;
    }

    private async ValueTask<SlackAnswer?> OpenedAsync(Visit visit, SlackView view, CancellationToken cancellationToken)
    {
        if (visit.TriggerId is not { } trigger)
        {
            return null;
        }

        var json = AnswerJson.Written(writer =>
        {
            writer.WriteString("trigger_id", trigger);
            View(writer, view);
        });
        return await api.CallAsync(visit.Installation, "views.open", json, cancellationToken);
    }

    private static void View(Utf8JsonWriter writer, SlackView view)
    {
        writer.WritePropertyName("view");
        writer.WriteRawValue(SlackJson.Write(view));
    }
}
