using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Teams.Rendering;

namespace FactBot.Teams.Turns;

/// <summary>
/// The sources of a message as Teams shows them at its numbers, without the label of generated content, for nothing is
/// generated; learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content.
/// </summary>
internal static class CitationEntity
{
    internal static void Write(Utf8JsonWriter json, ImmutableArray<TeamsCitation> citations)
    {
        json.WriteStartArray("entities");
        json.WriteStartObject();
        json.WriteString("type", "https://schema.org/Message");
        json.WriteString("@type", "Message");
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@id", "");
        json.WriteStartArray("citation");
        foreach (var citation in citations)
        {
            Write(json, citation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TeamsCitation citation)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteNumber("position", citation.Position);
        json.WriteStartObject("appearance");
        json.WriteString("@type", "DigitalDocument");
        json.WriteString("name", citation.Name);
        if (citation.Url is { } url)
        {
            json.WriteString("url", url);
        }

        json.WriteString("abstract", citation.Abstract);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
