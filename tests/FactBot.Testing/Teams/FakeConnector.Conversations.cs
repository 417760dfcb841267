using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing.AdaptiveCards;

namespace FactBot.Testing.Teams;

/// <content>The Connector's calls, and its judgement of them.</content>
public sealed partial class FakeConnector
{
    /// <summary>Teams counts an activity as UTF-16; learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.</summary>
    private const int MostCharacters = 100 * 1024 / 2;

    private (int Status, JsonNode? Answer) Connect(string name, string path, JsonNode? body)
    {
        if (name == "create")
        {
            return Create(body);
        }

        // Ids come encoded; the server has decoded all but slashes, which no id here has.
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!conversations.TryGetValue(parts[3], out var conversation))
        {
            return (404, Error("ConversationNotFound"));
        }

        if (!conversation.HasBot)
        {
            return (403, Error("BotNotInConversationRoster"));
        }

        var last = parts.Length > 5 ? parts[5] : null;
        return name switch
        {
            "member" => Member(conversation, last!),
            "delete" => Delete(last!),
            _ when body is not JsonObject => (400, Error("BadSyntax")),
            "update" => Update(last!, body.AsObject()),
            _ => Post(conversation, last, body.AsObject()),
        };
    }

    private (int Status, JsonNode? Answer) Create(JsonNode? body)
    {
        var members = body?["members"]?.AsArray();
        if (members is not [{ } member] || (string?)member["id"] is not { } id || !accounts.TryGetValue(id, out var account) || (string?)body!["tenantId"] != Options.TenantId)
        {
            return (400, Error("BadArgument"));
        }

        return WithoutBot.Contains(id) ? (403, Error("BotNotInConversationRoster")) : (201, new JsonObject { ["id"] = Personal(account).Id });
    }

    private (int Status, JsonNode? Answer) Member(TeamsConversation conversation, string id) => accounts.TryGetValue(id, out var account) && IsIn(account, conversation)
        ? (200, new JsonObject
        {
            ["id"] = account.Id,
            ["name"] = account.Name,
            ["aadObjectId"] = account.ObjectId,
            ["tenantId"] = account.Kind == TeamsAccountKind.External ? "99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee" : Options.TenantId,
            ["userRole"] = account.Kind == TeamsAccountKind.Guest ? "guest" : "user",
            ["userPrincipalName"] = $"{account.Id[3..]}@newsroom.example",
        })
        : (404, Error("MemberNotFoundInConversation"));

    private (int Status, JsonNode? Answer) Post(TeamsConversation conversation, string? replyTo, JsonObject activity)
    {
        if ((string?)activity["type"] == "typing")
        {
            return (202, null);
        }

        Judge(activity);
        if (Encoding.Unicode.GetByteCount(activity.ToJsonString(Plain)) / 2 > MostCharacters)
        {
            return (413, Error("MessageSizeTooBig"));
        }

        var id = NextId();
        ImmutableInterlocked.Update(ref posts, all => all.Add(new TeamsPost(id, conversation, replyTo, activity)));
        return (201, new JsonObject { ["id"] = id });
    }

    private (int Status, JsonNode? Answer) Update(string id, JsonObject activity)
    {
        if (posts.FirstOrDefault(post => post.Id == id) is not { } post)
        {
            return (404, Error("ActivityNotFoundInConversation"));
        }

        Judge(activity);
        ImmutableInterlocked.Update(ref posts, all => all.Replace(post, post with { Activity = activity, IsUpdated = true }));
        return (200, new JsonObject { ["id"] = id });
    }

    private (int Status, JsonNode? Answer) Delete(string id)
    {
        ImmutableInterlocked.Update(ref posts, all => all.RemoveAll(post => post.Id == id));
        return (200, null);
    }

    /// <summary>What Teams would split, drop or show in another way than it is meant.</summary>
    private void Judge(JsonObject activity)
    {
        var (text, cards) = ((string?)activity["text"], activity["attachments"]?.AsArray().Count ?? 0);
        if ((string?)activity["type"] != "message" || (string?)activity["from"]?["id"] != BotId)
        {
            Complain("An activity is no message from the bot.");
        }

        if (string.IsNullOrEmpty(text) == (cards == 0))
        {
            Complain("Text and card come in one activity, or neither is there.");
        }

        if (string.IsNullOrEmpty((string?)activity["summary"]))
        {
            Complain("An activity has no summary for notifications and screen readers.");
        }

        JudgeCards(activity);
        foreach (var citation in activity["entities"]?.AsArray().SelectMany(entity => entity!["citation"]?.AsArray() ?? []) ?? [])
        {
            if (text?.Contains($"[{citation?["position"]}]", StringComparison.Ordinal) != true || ((string?)citation?["appearance"]?["abstract"]) is not { Length: > 0 and <= 160 } || ((string?)citation?["appearance"]?["name"]) is not { Length: > 0 and <= 80 })
            {
                Complain($"A citation is not as agreed: {citation?.ToJsonString()}");
            }
        }
    }

    private void JudgeCards(JsonNode? said)
    {
        foreach (var card in CardReading.Cards(said))
        {
            var json = card.ToJsonString(Plain);
            AdaptiveCardRules.Keep(json);
            foreach (var fault in AdaptiveCardRules.Faults(json))
            {
                Complain(fault);
            }
        }
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
