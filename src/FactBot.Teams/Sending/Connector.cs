using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FactBot.Teams.Receiving;

namespace FactBot.Teams.Sending;

/// <summary>
/// The Connector's REST API, one call at a time (learn.microsoft.com/azure/bot-service, Bot Connector API reference).
/// Never tries again by itself, but once for a token that is not accepted: the queue above knows what was sent. The
/// token only goes where answers may be sent.
/// </summary>
internal sealed class Connector(HttpClient http, BotTokens tokens, ServiceHosts hosts, TeamsTroubles troubles, TimeProvider time)
{
    /// <summary>What troubles with FactBot's own token are reported under.</summary>
    internal const string Subject = "token";

    private const int MaxAnswer = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Says something, in answer to an activity where one is named.</summary>
    internal ValueTask<ConnectorAnswer> PostAsync(string service, string conversation, string? replyTo, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, service, $"{Activities(conversation)}{(replyTo is null ? "" : $"/{Segment(replyTo)}")}", activity, cancellationToken);

    /// <summary>Puts another activity in the place of one.</summary>
    internal ValueTask<ConnectorAnswer> UpdateAsync(string service, string conversation, string id, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, service, $"{Activities(conversation)}/{Segment(id)}", activity, cancellationToken);

    /// <summary>Takes an activity away.</summary>
    internal ValueTask<ConnectorAnswer> DeleteAsync(string service, string conversation, string id, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, service, $"{Activities(conversation)}/{Segment(id)}", null, cancellationToken);

    /// <summary>Begins a conversation, or finds the one there is; its id is the answer's <c>id</c>.</summary>
    internal ValueTask<ConnectorAnswer> CreateAsync(string service, ReadOnlyMemory<byte> parameters, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, service, "v3/conversations", parameters, cancellationToken);

    /// <summary>Tells of a member of a conversation.</summary>
    internal ValueTask<ConnectorAnswer> MemberAsync(string service, string conversation, string user, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, service, $"v3/conversations/{Segment(conversation)}/members/{Segment(user)}", null, cancellationToken);

    private static string Activities(string conversation) => $"v3/conversations/{Segment(conversation)}/activities";

    /// <summary>Ids hold colons, semicolons and what else; a segment of dots would lead elsewhere.</summary>
    private static string Segment(string id) => id.Trim('.').Length > 0 ? Uri.EscapeDataString(id) : "_";

    private async ValueTask<ConnectorAnswer> CallAsync(HttpMethod method, string service, string path, ReadOnlyMemory<byte>? json, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(service.EndsWith('/') ? service : service + "/", UriKind.Absolute, out var root) || !hosts.Allows(root))
        {
            return new ConnectorAnswer.Refused(0, "", "The conversation's service is none of Teams' hosts and not among Teams:ServiceHosts; FactBot's token is not sent there.");
        }

        var answer = await TryAsync(method, new Uri(root, path), json, isAnew: false, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Status: (int)HttpStatusCode.Unauthorized })
        {
            answer = await TryAsync(method, new Uri(root, path), json, isAnew: true, cancellationToken);
        }

        answer = answer is ConnectorAnswer.Refused { Status: (int)HttpStatusCode.Unauthorized }
            ? new ConnectorAnswer.Barred("Teams does not accept FactBot's token: the bot's registration must have Teams:AppId as its app id and Teams:TenantId as its tenant.")
            : answer;
        Note(answer);
        return answer;
    }

    private void Note(ConnectorAnswer answer)
    {
        if (answer is ConnectorAnswer.Barred barred)
        {
            troubles.Report(Subject, barred.Sentence);
        }
        else if (answer is ConnectorAnswer.Ok)
        {
            troubles.Clear(Subject);
        }
    }

    private async ValueTask<ConnectorAnswer> TryAsync(HttpMethod method, Uri address, ReadOnlyMemory<byte>? json, bool isAnew, CancellationToken cancellationToken)
    {
        switch (await tokens.GetAsync(isAnew, cancellationToken))
        {
            case TokenAnswer.Got got:
                using (var request = Request(method, address, json, got.Token))
                {
                    return await SendAsync(request, cancellationToken);
                }

            case TokenAnswer.Refused refused:
                return new ConnectorAnswer.Barred(refused.Sentence);
            case TokenAnswer.Later later:
                return new ConnectorAnswer.Later(null, later.Sentence, MayHaveArrived: false);
            case var other:
                throw new InvalidOperationException($"No such answer: {other}");
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address, ReadOnlyMemory<byte>? json, string? token)
    {
        var request = new HttpRequestMessage(method, address);
        if (json is { } body)
        {
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return request;
    }

    private async ValueTask<ConnectorAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await response.Content.LoadIntoBufferAsync(MaxAnswer, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return response.IsSuccessStatusCode ? new ConnectorAnswer.Ok(Json(body)) : ConnectorErrors.Of(response, body, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ConnectorAnswer.Later(null, $"Teams did not answer within {Patience.TotalSeconds:0} seconds.", MayHaveArrived: true);
        }
        catch (HttpRequestException failure)
        {
            return ConnectorErrors.Of(failure.HttpRequestError);
        }
        catch (IOException)
        {
            return ConnectorErrors.Of(HttpRequestError.Unknown);
        }
    }

    /// <summary>The object that was answered; what is no object counts as an empty one, for the call was carried out.</summary>
    private static JsonElement Json(byte[] body)
    {
        try
        {
            var root = body.Length == 0 ? default : JsonElement.Parse(body);
            return root.ValueKind == JsonValueKind.Object ? root : JsonElement.Parse("{}"u8);
        }
        catch (JsonException)
        {
            return JsonElement.Parse("{}"u8);
        }
    }
}
