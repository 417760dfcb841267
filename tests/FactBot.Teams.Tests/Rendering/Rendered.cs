using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;
using FactBot.Testing.AdaptiveCards;

namespace FactBot.Teams.Tests.Rendering;

/// <summary>Renders and holds against Teams' rules: no test looks at anything that was not judged.</summary>
internal static class Rendered
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static CardContext Context(string command = "ask", int skip = 0) => new(command) { PageStart = skip, WebUrl = "https://facts.newsroom.example" };

    internal static ImmutableArray<TeamsMessage> Messages(Reply reply, string command = "ask", int skip = 0, bool isPersonal = false)
    {
        var messages = ReplyMessage.Render(reply, Context(command, skip) with { IsPersonal = isPersonal });
        Assert.NotEmpty(messages);
        foreach (var message in messages)
        {
            Assert.InRange(message.Summary.Length, 1, 1_000);
            Assert.True(message.Text.Length > 0 || message.Card is not null);
            _ = ShownMarkdown.Of(message.Text);
            _ = message.Card is { } card ? Card(card) : null;
            Citations(message);
        }

        return messages;
    }

    internal static AdaptiveCard Card(AdaptiveCard card)
    {
        _ = ShownMarkdown.Of(card.FallbackText!);
        AdaptiveCardRules.Hold(CardJson.Write(card));
        return card;
    }

    /// <summary>Everything a reader sees in cards, run by run as it went over the wire, without anything between.</summary>
    internal static string Seen(params IEnumerable<AdaptiveCard> cards) => string.Concat(cards.SelectMany(card => Runs(Sent(card))));

    internal static string Seen(IEnumerable<TeamsMessage> messages) => Seen(messages.Select(message => message.Card).OfType<AdaptiveCard>());

    /// <summary>A text as any JSON carries it: half a character becomes a sign for it.</summary>
    internal static string OnTheWire(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    internal static IEnumerable<CardElement> All(IEnumerable<CardElement> elements) => elements.SelectMany(element => element switch
    {
        Container container => All(container.Items).Prepend(container),
        ActionSet set => set.Actions.OfType<ShowCardAction>().SelectMany(action => All(action.Card.Body)).Prepend(set),
        _ => [element],
    });

    internal static IEnumerable<CardAction> Buttons(AdaptiveCard card) => All(card.Body).OfType<ActionSet>().SelectMany(set => set.Actions);

    internal static IEnumerable<CardAction> Buttons(IEnumerable<TeamsMessage> messages) => messages.SelectMany(message => message.Card is { } card ? Buttons(card) : []);

    /// <summary>What pressing a button sends, read back.</summary>
    internal static CardDeed? Deed(CardAction button, string inputs = "{}") => CardDeed.Read(Data(button, inputs));

    /// <summary>The data of a button with what was filled in beside it.</summary>
    internal static JsonElement Data(CardAction button, string inputs = "{}")
    {
        var data = Assert.IsType<CardData>(button switch { ExecuteAction execute => execute.Data, SubmitAction submit => submit.Data, _ => null });
        var sent = JsonSerializer.SerializeToNode(data, CardJson.Relaxed.CardData)!.AsObject();
        foreach (var input in JsonDocument.Parse(inputs).RootElement.EnumerateObject())
        {
            sent[input.Name] = input.Value.GetString();
        }

        return JsonDocument.Parse(sent.ToJsonString()).RootElement;
    }

    internal static string Json(IEnumerable<TeamsMessage> messages) => string.Join('\n', messages.Select(message => $"text: {message.Text}\nsummary: {message.Summary}\ncitations: {string.Join(" | ", message.Citations)}\nsuggestions: {string.Join(" | ", message.Suggestions)}\n{(message.Card is { } card ? Json(card) : "no card")}\n"));

    internal static string Json(AdaptiveCard card) => JsonSerializer.Serialize(Sent(card), Indented).ReplaceLineEndings("\n");

    private static JsonElement Sent(AdaptiveCard card) => JsonDocument.Parse(Encoding.UTF8.GetBytes(CardJson.Write(card))).RootElement;

    private static IEnumerable<string> Runs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals("TextRun") => [element.GetProperty("text").GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Runs(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Runs),
        _ => [],
    };

    private static void Citations(TeamsMessage message)
    {
        Assert.InRange(message.Citations.Length, 0, 10);
        Assert.All(message.Citations, citation =>
        {
            Assert.Contains($"[{citation.Position}]", message.Text, StringComparison.Ordinal);
            Assert.InRange(citation.Name.Length, 1, 80);
            Assert.InRange(citation.Abstract.Length, 1, 160);
            Assert.True(citation.Url is null || citation.Url.StartsWith("http", StringComparison.Ordinal));
        });
    }
}
