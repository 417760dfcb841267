using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Csl.Tests;

/// <summary>Small styles and items, written where they are used.</summary>
internal static class Sheet
{
    /// <summary>A style whose citation has this layout content.</summary>
    public static CslStyle Style(
        string layout,
        string citation = "",
        string layoutAttributes = "",
        string style = "class=\"in-text\"",
        string before = "",
        string sort = "",
        string bibliography = "") => CslStyle.Load($"""
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" {style}>
              <info><title>A test style</title><id>test</id></info>
              {before}
              <citation {citation}>{sort}<layout {layoutAttributes}>{layout}</layout></citation>
              {bibliography}
            </style>
            """);

    /// <summary>A style with a bibliography of this layout content.</summary>
    public static CslStyle List(string layout, string bibliography = "", string layoutAttributes = "", string sort = "", string style = "class=\"in-text\"", string before = "") =>
        Style("<text variable=\"title\"/>", style: style, before: before,
            bibliography: $"<bibliography {bibliography}>{sort}<layout {layoutAttributes}>{layout}</layout></bibliography>");

    public static ImmutableArray<CslItem> Items(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CslItem.ReadAll(document.RootElement);
    }

    /// <summary>One item with these members.</summary>
    public static CslItem Item(string members, string id = "a", string type = "book")
    {
        using var document = JsonDocument.Parse($"{{\"id\":\"{id}\",\"type\":\"{type}\"{(members.Length > 0 ? "," : "")}{members}}}");
        return CslItem.Read(document.RootElement);
    }

    /// <summary>The HTML of one citation of all items.</summary>
    public static string Cite(CslStyle style, params CslItem[] items) =>
        CslHtml.Write(Processor(style, items).Cite([CslCitation.Of(items.Select(item => item.Id))])[0], links: false);

    /// <summary>The HTML of one citation, by a style of this layout content.</summary>
    public static string Cite(string layout, params CslItem[] items) => Cite(Style(layout), items);

    /// <summary>The plain text of several citations of a document.</summary>
    public static string[] Cite(CslStyle style, CslItem[] items, params CslCitation[] citations) =>
        [.. Processor(style, items).Cite(citations).Select(citation => citation.ToString())];

    /// <summary>The HTML of the entries of all items.</summary>
    public static string[] Entries(CslStyle style, params CslItem[] items) =>
        [.. Processor(style, items).Bibliography(TestContext.Current.CancellationToken).Entries.Select(entry => CslHtml.Write(entry.Text, links: false))];

    public static CslProcessor Processor(CslStyle style, IEnumerable<CslItem> items, string language = "") =>
        new(style, items, null, new CslOptions { Registration = CslRegistration.All, Language = language });

    public static CslItem Book(string id, string family, string given, int year, string title = "A Title") =>
        Item($"\"title\":\"{title}\",\"author\":[{{\"family\":\"{family}\",\"given\":\"{given}\"}}],\"issued\":{{\"date-parts\":[[{year}]]}}", id);
}
