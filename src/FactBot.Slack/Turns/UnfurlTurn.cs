using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Slack.Installing;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>Links to facts that somebody posted: the fact is shown below, when everybody may read it.</summary>
internal sealed class UnfurlTurn(SlackOptions options, IFactDesk desk, Visitors visitors)
{
    private const string Path = "/facts/";
    private const string Composer = "composer";

    /// <summary>The previews of the links.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, LinkSharedEvent shared, string key, CancellationToken cancellationToken)
    {
        if (shared.User is not { Length: > 0 } user || options.WebUrl is null)
        {
            return TurnResult.Nothing;
        }

        var visit = await visitors.VisitAsync(installation, key, user, cancellationToken) with { Channel = shared.Channel, Thread = shared.ThreadTs };
        var previews = ImmutableArray.CreateBuilder<(string Url, UnfurlAttachment Preview)>();
        foreach (var link in shared.Links.DistinctBy(link => link.Url))
        {
            if (FactOf(link.Url) is { } id
                && await desk.HandleAsync(visit.Say($"show {id}", forEveryone: true), cancellationToken) is AnswerReply { Facts: [var fact, ..] } answer)
            {
                previews.Add((link.Url, Unfurl.Render(fact, answer.References)));
            }
        }

        return previews.Count == 0
            ? TurnResult.Nothing
            : TurnResult.Of(new SlackCall.Show(visit.Workspace, "chat.unfurl", Encoding.UTF8.GetString(Json(shared, previews))));
    }

    /// <summary>The fact an address of the web chat names; null for any other address.</summary>
    private FactId? FactOf(string url)
    {
        var prefix = options.WebUrl!.TrimEnd('/') + Path;
        return url.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && FactId.TryParse(url.AsSpan(prefix.Length).TrimEnd('/'), out var id) ? id : null;
    }

    private static byte[] Json(LinkSharedEvent shared, IEnumerable<(string Url, UnfurlAttachment Preview)> previews) => AnswerJson.Written(json =>
    {
        // In the compose box there is no message yet: Slack names the link by an id instead.
        var isComposed = shared is { UnfurlId: not null, Source: Composer };
        json.WriteString(isComposed ? "unfurl_id" : "channel", isComposed ? shared.UnfurlId : shared.Channel);
        json.WriteString(isComposed ? "source" : "ts", isComposed ? shared.Source : shared.MessageTs);
        json.WriteStartObject("unfurls");
        foreach (var (url, preview) in previews)
        {
            json.WritePropertyName(url);
            json.WriteRawValue(SlackJson.Write(preview));
        }

        json.WriteEndObject();
    });
}
