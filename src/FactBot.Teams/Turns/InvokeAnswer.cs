using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Turns;

/// <summary>
/// What invokes are answered, as JSON; learn.microsoft.com/microsoftteams/platform, Universal Actions, dialogs and
/// message extensions.
/// </summary>
internal static class InvokeAnswer
{
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    /// <summary>A dialog closes.</summary>
    internal const string Closed = "{}";

    /// <summary>The used card is replaced for who used it.</summary>
    internal static string Card(AdaptiveCard card) => OutgoingActivity.Object(json =>
    {
        json.WriteNumber("statusCode", 200);
        json.WriteString("type", AdaptiveCard.ContentType);
        json.WritePropertyName("value");
        json.WriteRawValue(CardJson.Write(card));
    });

    /// <summary>A sentence by the used card.</summary>
    internal static string Sentence(string sentence) => OutgoingActivity.Object(json =>
    {
        json.WriteNumber("statusCode", 200);
        json.WriteString("type", Message);
        json.WriteString("value", sentence);
    });

    /// <summary>A dialog opens, or shows another card.</summary>
    internal static string Dialog(AdaptiveCard card, string title) => Task("continue", json =>
    {
        json.WriteStartObject("value");
        json.WriteString("title", ShortTitle(title));
        json.WriteString("height", "large");
        json.WriteString("width", "medium");
        json.WritePropertyName("card");
        OutgoingActivity.AttachmentObject(json, AdaptiveCard.ContentType, null, CardJson.Write(card));
        json.WriteEndObject();
    });

    /// <summary>A dialog ends with a sentence.</summary>
    internal static string DialogSentence(string sentence) => Task("message", json => json.WriteString("value", sentence));

    /// <summary>What a search found.</summary>
    internal static string Results(ImmutableArray<SearchResult> results) => Extension(json =>
    {
        json.WriteString("type", "result");
        json.WriteString("attachmentLayout", "list");
        json.WriteStartArray("attachments");
        foreach (var result in results)
        {
            Result(json, result);
        }

        json.WriteEndArray();
    });

    /// <summary>A sentence where results would stand.</summary>
    internal static string ResultSentence(string sentence) => Extension(json =>
    {
        json.WriteString("type", "message");
        json.WriteString("text", sentence);
    });

    /// <summary>Where the message extension is set up: the web chat's page.</summary>
    internal static string Settings(string url) => Extension(json =>
    {
        json.WriteString("type", "config");
        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("actions");
        json.WriteStartObject();
        json.WriteString("type", "openUrl");
        json.WriteString("title", "FactBot");
        json.WriteString("value", url);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Result(Utf8JsonWriter json, SearchResult result)
    {
        json.WriteStartObject();
        json.WriteString("contentType", AdaptiveCard.ContentType);
        json.WritePropertyName("content");
        json.WriteRawValue(CardJson.Write(result.Card));
        json.WriteStartObject("preview");
        json.WriteString("contentType", Thumbnail);
        json.WriteStartObject("content");
        json.WriteString("title", result.Title);
        json.WriteString("text", result.Text);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Task(string type, Action<Utf8JsonWriter> value) => OutgoingActivity.Object(json =>
    {
        json.WriteStartObject("task");
        json.WriteString("type", type);
        value(json);
        json.WriteEndObject();
    });

    private static string Extension(Action<Utf8JsonWriter> members) => OutgoingActivity.Object(json =>
    {
        json.WriteStartObject("composeExtension");
        members(json);
        json.WriteEndObject();
    });

    /// <summary>Teams shows one short line above a dialog.</summary>
    private static string ShortTitle(string title) => Domain.Chat.TextSplit.OneLine(title, 60);
}
