using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>Activities as they are sent; learn.microsoft.com/azure/bot-service, Bot Connector API reference, Activity object.</summary>
internal static class OutgoingActivity
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A message as the activities it is sent as: the text first, then the card.</summary>
    internal static IEnumerable<string> Of(Visit visit, TeamsMessage message)
    {
        if (message.Text.Length > 0)
        {
            yield return Written(visit, json => Text(json, visit, message));
        }

        if (message.Card is { } card)
        {
            yield return Of(visit, card, message.Summary);
        }
    }

    /// <summary>A card by itself.</summary>
    internal static string Of(Visit visit, AdaptiveCard card, string summary) => Written(visit, json =>
    {
        json.WriteString("summary", summary);
        Attachment(json, AdaptiveCard.ContentType, null, CardJson.Write(card));
    });

    /// <summary>One plain sentence.</summary>
    internal static string Of(Visit visit, string sentence) => Of(visit, new TeamsMessage(TeamsMarkdown.Escape(sentence), sentence)).Single();

    /// <summary>The question whether a file may be handed over.</summary>
    internal static string Of(Visit visit, FileConsentCard card) => Written(visit, json =>
    {
        json.WriteString("summary", card.Name);
        Attachment(json, FileConsentCard.ContentType, card.Name, JsonSerializer.Serialize(card.Content, CardJson.Relaxed.FileConsentContent));
    });

    /// <summary>The file that was handed over.</summary>
    internal static string Of(Visit visit, FileUploadInfo file) => Written(visit, json =>
    {
        json.WriteString("summary", file.Name);
        var content = Object(inner =>
        {
            inner.WriteString("uniqueId", file.UniqueId);
            inner.WriteString("fileType", file.FileType);
        });
        Attachment(json, "application/vnd.microsoft.teams.card.file.info", file.Name, content, file.ContentUrl);
    });

    /// <summary>That FactBot is at work.</summary>
    internal static string Typing(Wire.Activity activity) => Object(json =>
    {
        json.WriteString("type", "typing");
        Account(json, "from", activity.Recipient);
        Account(json, "recipient", activity.From);
    });

    /// <summary>An object with the members that are written.</summary>
    internal static string Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>An attachment as an object of an array that is being written.</summary>
    internal static void AttachmentObject(Utf8JsonWriter json, string contentType, string? name, string content, string? contentUrl = null)
    {
        json.WriteStartObject();
        json.WriteString("contentType", contentType);
        if (name is not null)
        {
            json.WriteString("name", name);
        }

        if (contentUrl is not null)
        {
            json.WriteString("contentUrl", contentUrl);
        }

        json.WritePropertyName("content");
        json.WriteRawValue(content);
        json.WriteEndObject();
    }

    private static string Written(Visit visit, Action<Utf8JsonWriter> rest) => Object(json =>
    {
        var activity = visit.Delivery.Activity;
        json.WriteString("type", "message");
        Account(json, "from", activity.Recipient);
        Account(json, "recipient", activity.From);
        rest(json);
    });

    private static void Text(Utf8JsonWriter json, Visit visit, TeamsMessage message)
    {
        json.WriteString("text", message.Text);
        json.WriteString("textFormat", "markdown");
        json.WriteString("summary", message.Summary);
        if (!message.Citations.IsEmpty)
        {
            CitationEntity.Write(json, message.Citations);
        }

        if (!message.Suggestions.IsEmpty && message.Card is null && visit.Delivery.Activity.From?.Id is { } person)
        {
            Suggestions(json, person, message.Suggestions);
        }
    }

    private static void Suggestions(Utf8JsonWriter json, string person, ImmutableArray<string> suggestions)
    {
        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("to");
        json.WriteStringValue(person);
        json.WriteEndArray();
        json.WriteStartArray("actions");
        foreach (var suggestion in suggestions)
        {
            json.WriteStartObject();
            json.WriteString("type", "imBack");
            json.WriteString("title", suggestion);
            json.WriteString("value", suggestion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Attachment(Utf8JsonWriter json, string contentType, string? name, string content, string? contentUrl = null)
    {
        json.WriteStartArray("attachments");
        AttachmentObject(json, contentType, name, content, contentUrl);
        json.WriteEndArray();
    }

    private static void Account(Utf8JsonWriter json, string name, ChannelAccount? account)
    {
        if (account?.Id is not { } id)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id", id);
        if (account.Name is { } shown)
        {
            json.WriteString("name", shown);
        }

        json.WriteEndObject();
    }
}
