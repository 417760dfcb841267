using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <summary>Somebody who uses Teams: says things, presses buttons, and sees what the bot says.</summary>
public sealed class TeamsPerson
{
    private readonly FakeConnector teams;

    internal TeamsPerson(FakeConnector teams, TeamsAccount account) => (this.teams, Account) = (teams, account);

    /// <summary>Who.</summary>
    public TeamsAccount Account { get; }

    /// <summary>What the bot said where this person reads it, oldest first.</summary>
    public ImmutableArray<TeamsPost> Seen => [.. teams.Posts.Where(post => FakeConnector.IsIn(Account, post.Conversation))];

    /// <summary>Says something in the personal chat with the bot.</summary>
    public Task<TeamsAcknowledgement> SayAsync(string text) => SayAsync(teams.Personal(Account), text);

    /// <summary>Mentions the bot in a new thread of a channel.</summary>
    public Task<TeamsAcknowledgement> MentionAsync(string channel, string text) => MentionAsync(teams.Thread(channel), text);

    /// <summary>Mentions the bot in a group chat.</summary>
    public Task<TeamsAcknowledgement> MentionInGroupAsync(string group, string text) => MentionAsync(teams.Group(group), text);

    /// <summary>Mentions the bot in a conversation.</summary>
    public Task<TeamsAcknowledgement> MentionAsync(TeamsConversation conversation, string text)
    {
        var mention = $"<at>{teams.Options.BotName}</at>";
        var activity = Message(conversation, $"{mention} {text}");
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = mention,
            ["mentioned"] = new JsonObject { ["id"] = teams.BotId, ["name"] = teams.Options.BotName },
        });
        return teams.DeliverAsync(activity);
    }

    /// <summary>Says something in a conversation, to nobody in particular.</summary>
    public Task<TeamsAcknowledgement> SayAsync(TeamsConversation conversation, string text) => teams.DeliverAsync(Message(conversation, text));

    /// <summary>Uses an Action.Execute of a card.</summary>
    /// <param name="post">Where the card is.</param>
    /// <param name="title">The button.</param>
    /// <param name="filledIn">What was put into the card's inputs, by label or id.</param>
    public Task<TeamsAcknowledgement> PressAsync(TeamsPost post, string title, IReadOnlyDictionary<string, string>? filledIn = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        return ExecuteAsync(post, CardReading.Data(post.Activity, title, filledIn));
    }

    /// <summary>Sends the data of an Action.Execute.</summary>
    public Task<TeamsAcknowledgement> ExecuteAsync(TeamsPost post, JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(post);
        var value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "deed", ["data"] = data.DeepClone() }, ["trigger"] = "manual" };
        return InvokeAsync("adaptiveCard/action", value, post.Conversation, post.Id);
    }

    /// <summary>Uses an Action.Submit of a card: a message without words.</summary>
    public Task<TeamsAcknowledgement> SubmitAsync(TeamsPost post, JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(post);
        var activity = teams.Activity("message", Account, post.Conversation);
        activity["value"] = data.DeepClone();
        activity["replyToId"] = post.Id;
        return teams.DeliverAsync(activity);
    }

    /// <summary>Does something the client waits for an answer to.</summary>
    public Task<TeamsAcknowledgement> InvokeAsync(string name, JsonNode? value, TeamsConversation? conversation = null, string? replyTo = null)
    {
        var activity = teams.Activity("invoke", Account, conversation ?? teams.Personal(Account));
        activity["name"] = name;
        activity["value"] = value;
        if (replyTo is not null)
        {
            activity["replyToId"] = replyTo;
        }

        return teams.DeliverAsync(activity);
    }

    /// <summary>Installs the bot for this person.</summary>
    public Task<TeamsAcknowledgement> InstallAsync(string action = "add")
    {
        var activity = teams.Activity("installationUpdate", Account, teams.Personal(Account));
        activity["action"] = action;
        return teams.DeliverAsync(activity);
    }

    /// <summary>Waits until the bot has said something with these words where this person reads it.</summary>
    public Task<TeamsPost> SeesAsync(string words) => SeesAsync(post => post.Words.Contains(words, StringComparison.Ordinal), $"“{words}” before {Account.Name}");

    /// <summary>Waits until the bot has said something where this person reads it.</summary>
    public async Task<TeamsPost> SeesAsync(Func<TeamsPost, bool> isIt, string what = "the message")
    {
        await teams.WaitForAsync(_ => Seen.Any(isIt), what);
        return Seen.Last(isIt);
    }

    private JsonObject Message(TeamsConversation conversation, string text)
    {
        var activity = teams.Activity("message", Account, conversation);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }
}
