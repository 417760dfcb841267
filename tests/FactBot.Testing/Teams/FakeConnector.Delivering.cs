using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <content>Delivering to the bot.</content>
public sealed partial class FakeConnector
{
    /// <summary>The last activity that was delivered.</summary>
    public JsonObject? LastDelivered { get; private set; }

    /// <summary>An activity of somebody's.</summary>
    public JsonObject Activity(string type, TeamsAccount from, TeamsConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(conversation);
        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Options.TenantId } };
        if (conversation.Type == "channel")
        {
            channelData["channel"] = new JsonObject { ["id"] = conversation.Root, ["name"] = conversation.Name };
            channelData["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" };
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f:{NextId()}",
            ["timestamp"] = Options.Time.GetUtcNow().ToString("O"),
            ["serviceUrl"] = ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = from.Id, ["name"] = from.Name, ["aadObjectId"] = from.ObjectId },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = Options.BotName },
            ["conversation"] = conversation.Json(Options.TenantId),
            ["channelData"] = channelData,
            ["locale"] = "en-GB",
        };
    }

    /// <summary>The claims of a token that is as it should be.</summary>
    public TokenClaims Claims() => new() { Audience = Options.AppId, ServiceUrl = ServiceUrl };

    /// <summary>Delivers an activity as the Bot Connector does.</summary>
    public Task<TeamsAcknowledgement> DeliverAsync(JsonObject activity, TokenClaims? claims = null, TokenForgery forgery = TokenForgery.None) =>
        DeliverAsync(activity, Options.IsWithoutTokens ? null : $"Bearer {Mint.Sign(claims ?? Claims(), forgery)}");

    /// <summary>Delivers an activity under a header <c>Authorization</c>.</summary>
    public async Task<TeamsAcknowledgement> DeliverAsync(JsonObject activity, string? authorization)
    {
        ArgumentNullException.ThrowIfNull(activity);
        LastDelivered = activity;
        var conversation = conversations[(string)activity["conversation"]!["id"]!];
        var (status, body) = await SendAsync(activity.ToJsonString(Plain), authorization);
        var answer = body.Length == 0 ? null : Json(body);
        JudgeCards(answer);
        return new TeamsAcknowledgement(status, answer, (string?)activity["id"] ?? "", conversation);
    }

    /// <summary>Delivers the last activity again, as Teams does when it takes it for lost.</summary>
    public Task<TeamsAcknowledgement> RepeatAsync() => DeliverAsync(LastDelivered!);

    /// <summary>Sends any body.</summary>
    public async Task<(int Status, string Body)> SendAsync(string json, string? authorization, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot) { Content = new StringContent(json, Encoding.UTF8, mediaType) };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static JsonNode? Json(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
