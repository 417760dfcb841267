using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Teams.Receiving;
using FactBot.Teams.Rendering;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>
/// The message extension's search and links. Whatever is found may land in front of anybody, so only what anybody may
/// know is found, whoever asks.
/// </summary>
internal sealed class ExtensionTurn(TeamsOptions options, IFactDesk desk, Visitors visitors)
{
    private const string Path = "/facts/";
    private const string InitialRun = "initialRun";
    private const int MostResults = 25;
    private const int MostSkipped = 500;

    /// <summary>Answers a search.</summary>
    internal async ValueTask<TurnResult> SearchAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var query = InvokeValue.Read(delivery.Activity, TeamsWireJson.Default.ExtensionQuery);
        var words = query is null ? "" : Words(query);
        var visit = await visitors.VisitAsync(delivery, cancellationToken);

        // Whatever is typed here is looked for, never carried out.
        var command = words.Length > 0 ? $"ask {words}" : "recent";
        var size = Math.Clamp(query?.QueryOptions?.Count ?? MostResults, 1, MostResults);
        var skipped = Math.Clamp(query?.QueryOptions?.Skip ?? 0, 0, MostSkipped);
        var reply = await desk.HandleAsync(visit.Search(command, skipped + size), cancellationToken);
        var results = reply is AnswerReply answer ? SearchResults.Of(answer, visit.Context(command) with { PageStart = skipped }) : [];
        return TurnResult.Of(results.IsEmpty && skipped == 0 ? InvokeAnswer.ResultSentence(reply.Headline) : InvokeAnswer.Results(results));
    }

    /// <summary>Answers a link to a fact.</summary>
    internal async ValueTask<TurnResult> LinkAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (FactOf(InvokeValue.Read(delivery.Activity, TeamsWireJson.Default.LinkQuery)?.Url) is not { } id)
        {
            return TurnResult.Of(InvokeAnswer.Results([]));
        }

        var visit = await visitors.VisitAsync(delivery, cancellationToken);
        var reply = await desk.HandleAsync(visit.Search($"show {id}", 1), cancellationToken);
        return TurnResult.Of(reply is AnswerReply { Facts: [var fact, ..] } answer && LinkPreview.Of(fact, answer.References, visit.Context($"show {id}")) is { } preview
            ? InvokeAnswer.Results([preview])
            : InvokeAnswer.Results([]));
    }

    /// <summary>Answers where the extension is set up.</summary>
    internal TurnResult Settings() => options.WebUrl is { } url ? TurnResult.Of(InvokeAnswer.Settings(url)) : TurnResult.Nothing;

    private static string Words(ExtensionQuery query) => string.Join(' ', query.Parameters
        .Where(parameter => parameter is { Name: not InitialRun, Value.ValueKind: JsonValueKind.String })
        .Select(parameter => parameter.Value!.Value.GetString()!.Trim())).Trim();

    /// <summary>The fact an address of the web chat names; null for any other address, which is never fetched.</summary>
    private FactId? FactOf(string? url)
    {
        var prefix = options.WebUrl?.TrimEnd('/') + Path;
        return options.WebUrl is not null && url?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true && FactId.TryParse(url.AsSpan(prefix.Length).TrimEnd('/'), out var id) ? id : null;
    }
}
