using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FactBot.EndToEnd.Readers;

/// <summary>The values of a source that every reader must give back.</summary>
/// <param name="Core">Title, names, year, address, DOI: each with what it is.</param>
/// <param name="Other">What it appeared in, publisher, volume, issue, pages, whole date, day of the visit.</param>
internal sealed partial record ReadBack(ImmutableArray<string> Core, ImmutableArray<string> Other)
{
    private static readonly string[] NameParts = ["given", "dropping-particle", "non-dropping-particle", "family", "literal"];
    private static readonly XNamespace Mods = "http://www.loc.gov/mods/v3";

    /// <summary>A CSL-JSON item.</summary>
    internal static ReadBack OfCsl(JsonNode item) => new(
        Known(
            ("title", Text(item["title"])),
            [.. Names(item["author"]).Select(name => ("name", name))],
            ("year", Date(item["issued"]).Split('-')[0]),
            ("url", Text(item["URL"])),
            ("doi", Text(item["DOI"]))),
        Known(
            ("in", Text(item["container-title"])),
            [.. Names(item["editor"]).Select(name => ("editor", name))],
            ("publisher", Text(item["publisher"] ?? item["authority"])),
            ("volume", Text(item["volume"])),
            ("issue", Text(item["issue"])),
            ("page", Text(item["page"]).Replace('–', '-')),
            ("date", Date(item["issued"])),
            ("visit", Date(item["accessed"]))));

    /// <summary>A record of MODS, as bibutils writes it.</summary>
    internal static ReadBack OfMods(XElement mods) => new(
        Known(
            ("title", TitleOf(mods)),
            [.. mods.Elements(Mods + "name").Where(name => !name.Descendants(Mods + "roleTerm").Any(role => role.Value is "editor" or "translator")).Select(name => ("name", NameOf(name)))],
            ("year", ((string?)mods.Descendants(Mods + "dateIssued").FirstOrDefault() ?? (string?)mods.Elements(Mods + "part").Elements(Mods + "date").FirstOrDefault() ?? "").Split('-')[0]),
            ("url", (string?)mods.Descendants(Mods + "url").FirstOrDefault() ?? ""),
            ("doi", (string?)mods.Elements(Mods + "identifier").FirstOrDefault(id => (string?)id.Attribute("type") == "doi") ?? "")),
        []);

    /// <summary>The share of the values of one list that another has.</summary>
    internal static double Share(IEnumerable<ImmutableArray<string>> wanted, IEnumerable<ImmutableArray<string>> got, ICollection<string> lost)
    {
        var (all, found) = (0, 0);
        foreach (var (source, read) in wanted.Zip(got))
        {
            var left = read.ToList();
            foreach (var value in source)
            {
                all++;
                if (left.Remove(value))
                {
                    found++;
                }
                else
                {
                    lost.Add($"{value}; got {string.Join(" | ", left.Where(other => other.Split('=')[0] == value.Split('=')[0]))}");
                }
            }
        }

        return all == 0 ? 0 : (double)found / all;
    }

    private static ImmutableArray<string> Known((string, string) first, (string, string)[] names, params (string Name, string Value)[] values) =>
    [
        .. names.Prepend(first).Concat(values).Where(pair => pair.Item2.Length > 0).Select(pair => $"{pair.Item1}={Plain(pair.Item2)}"),
    ];

    private static IEnumerable<string> Names(JsonNode? names) => (names as JsonArray ?? []).Select(name => string.Join(
        ' ', NameParts.Select(part => Text(name![part])).Where(part => part.Length > 0)));

    /// <summary>Bibutils takes what stands behind the first colon or question mark for a subtitle.</summary>
    private static string TitleOf(XElement mods)
    {
        var parts = mods.Elements(Mods + "titleInfo").Take(1).Elements().Select(part => part.Value).ToArray();
        return string.Join(parts is [[.., '?'], ..] ? " " : ": ", parts);
    }

    private static string NameOf(XElement name) => string.Join(
        ' ', name.Elements(Mods + "namePart").OrderBy(part => (string?)part.Attribute("type") == "family").Select(part => part.Value));

    private static string Date(JsonNode? date) => date?["date-parts"]?[0] is JsonArray parts
        ? string.Join('-', parts.Select(part => int.Parse(part!.ToString(), CultureInfo.InvariantCulture).ToString("D2", CultureInfo.InvariantCulture)))
        : "";

    private static string Text(JsonNode? value) => value?.ToString() ?? "";

    /// <summary>Readers mark protected capitals with spans and set quotation marks anew; neither is a change of words.</summary>
    private static string Plain(string text) => Spaces().Replace(
        Span().Replace(text, "").Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('‘', '\'').Replace('\u00a0', ' ').Normalize(NormalizationForm.FormC), " ").Trim();

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Span();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
