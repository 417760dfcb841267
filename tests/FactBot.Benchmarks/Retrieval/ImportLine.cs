using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>
/// Writes a stored text as the product imports facts: a claim with its text as the statement and one source, of
/// which title, web address, author and date are given where they are known.
/// </summary>
internal static class ImportLine
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes texts to a file of JSON Lines.</summary>
    internal static void WriteAll(IEnumerable<StoredText> texts, string path)
    {
        using var file = new BufferedStream(File.Create(path), 1 << 16);
        foreach (var text in texts)
        {
            Write(text, file);
        }
    }

    /// <summary>Writes one line.</summary>
    internal static void Write(StoredText text, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("externalId", text.Id);
            json.WriteString("kind", "claim");
            json.WriteString("statement", text.Text);
            Optional(json, "by", text.Speaker);
            Optional(json, "lang", text.Language);
            json.WriteStartArray("citations");
            json.WriteStartObject();
            WriteSource(json, text);
            Optional(json, "excerpt", text.Subtitle);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteSource(Utf8JsonWriter json, StoredText text)
    {
        var url = WebAddress(text.Url);
        json.WriteStartObject("source");
        json.WriteString("type", "article-newspaper");
        json.WriteString("title", text.Title.Trim() is { Length: > 0 } title ? title : url?.Host ?? "unknown");
        Optional(json, "URL", url?.OriginalString);
        if (text.Author is { } author)
        {
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (StatedDate.Read(text.Date) is { } date)
        {
            json.WriteString("issued", date.ToString());
        }

        json.WriteEndObject();
    }

    /// <summary>An address a source may have; the sets also have paths without a host.</summary>
    private static Uri? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !url!.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? address
            : null;

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
