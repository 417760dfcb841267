using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Writes what stands in a record of EndNote's XML. Every text is on one line, in the one plain style.</summary>
internal sealed class EndNoteRecord(XmlWriter xml)
{
    private readonly List<string> waiting = [];

    internal void Write(Source source, string key)
    {
        Group("contributors", () =>
        {
            Names("authors", source.Authors);
            Names("secondary-authors", source.Names("editor"));
            Names("subsidiary-authors", source.Names("translator"));
        });
        Group("titles", () =>
        {
            Text("title", source.Title);
            Text("secondary-title", source.Container);
            Text("tertiary-title", source.Text("collection-title"));
            Text("translated-title", source.TranslatedTitle);
        });
        Text("pages", source.Text("page"));
        Text("volume", source.Text("volume"));
        Text("number", source.Text("issue") ?? source.Number);
        Text("edition", source.Text("edition") ?? source.Text("version"));
        Group("dates", () => Dates(source.Issued));
        Text("pub-location", source.Text("publisher-place") ?? source.Text("event-place"));
        Text("publisher", source.Publisher ?? source.Text("authority"));
        Text("isbn", source.Text("ISBN") ?? source.Text("ISSN"));
        Text("label", key);
        Text("work-type", source.Genre);
        Text("electronic-resource-num", source.Text("DOI"));
        Group("urls", () => Group("related-urls", () => Text("url", source.Url)));
        Text("access-date", source.Accessed?.ToString());
        Text("language", source.Language);
        Text("notes", NotesOf(source));
    }

    private static string? NotesOf(Source source)
    {
        var notes = new[]
        {
            SourceLine.ArchiveOf(source, url => url),
            source.Text("issue") is null || source.Number is null ? null : "No. " + source.Number,
            source.Text("note"),
        }.Where(note => !string.IsNullOrWhiteSpace(note));
        return string.Join("; ", notes) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The year by itself, which readers look for, and the whole date in words.</summary>
    private void Dates(PartialDate? date)
    {
        if (date is { } value)
        {
            Text("year", value.Start.Year.ToString("D4", CultureInfo.InvariantCulture));
            Group("pub-dates", () => Text("date", PartialDateText.Human(value)));
        }
    }

    private void Names(string element, ImmutableArray<PersonName> names)
    {
        var written = names.IsDefault ? [] : names.Select(name => name.Inverted).Where(name => !string.IsNullOrWhiteSpace(name)).ToArray();
        if (written.Length > 0)
        {
            Group(element, () => Array.ForEach(written, name => Text("author", name)));
        }
    }

    /// <summary>An element around others; left out when nothing stands in it.</summary>
    private void Group(string element, Action content)
    {
        waiting.Add(element);
        content();
        if (waiting.Count > 0)
        {
            waiting.RemoveAt(waiting.Count - 1);
        }
        else
        {
            xml.WriteEndElement();
        }
    }

    private void Text(string element, string? text)
    {
        if (XmlLetters.Of(SourceLine.OneLine(text ?? "")) is not { Length: > 0 } line)
        {
            return;
        }

        waiting.ForEach(xml.WriteStartElement);
        waiting.Clear();
        xml.WriteStartElement(element);
        xml.WriteStartElement("style");
        xml.WriteAttributeString("face", "normal");
        xml.WriteAttributeString("font", "default");
        xml.WriteAttributeString("size", "100%");
        xml.WriteString(line);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
