using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactBot.Domain.Exchange.Bibliographies.Tex;

/// <summary>Gives entries what they inherit by crossref and xdata (BibLaTeX manual, 2.4.1 and appendix B).</summary>
internal sealed class BibTexInheritance(IReadOnlyList<BibTexEntry> entries)
{
    /// <summary>Parents of parents; more is a circle.</summary>
    private const int Longest = 8;

    private static readonly FrozenSet<string> NotInherited = FrozenSet.ToFrozenSet(
        ["crossref", "xref", "xdata", "ids", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related", "relatedtype", "shorthand", "sortkey"]);

    private readonly Dictionary<string, BibTexEntry> byKey = entries
        .SelectMany(entry => (entry["ids"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(entry.Key).Select(key => (key, entry)))
        .GroupBy(pair => pair.key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().entry, StringComparer.OrdinalIgnoreCase);

    /// <summary>The entry with what it inherits; its own fields win.</summary>
    internal BibTexEntry Of(BibTexEntry entry) => Of(entry, Longest);

    private BibTexEntry Of(BibTexEntry entry, int left)
    {
        if (left == 0)
        {
            return entry;
        }

        var fields = entry.Fields.ToBuilder();
        foreach (var key in (entry["xdata"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (byKey.TryGetValue(key, out var data))
            {
                Add(fields, Of(data, left - 1).Fields, name => name);
            }
        }

        if (entry["crossref"] is { } parentKey && byKey.TryGetValue(parentKey.Trim(), out var parent) && parent != entry)
        {
            Add(fields, Of(parent, left - 1).Fields, name => NameInChild(entry.Type, name));
        }

        return entry with { Fields = fields.ToImmutable() };
    }

    private static void Add(ImmutableDictionary<string, string>.Builder fields, ImmutableDictionary<string, string> inherited, Func<string, string?> nameOf)
    {
        foreach (var (name, value) in inherited)
        {
            if (!NotInherited.Contains(name) && nameOf(name) is { } own)
            {
                fields.TryAdd(own, value);
            }
        }
    }

    /// <summary>What stands on the cover of a book stands in another field of its chapters.</summary>
    private static string? NameInChild(string type, string name)
    {
        var isPart = type is "incollection" or "inproceedings" or "conference" or "inbook" or "inreference";
        return name switch
        {
            "title" when isPart => "booktitle",
            "subtitle" when isPart => "booksubtitle",
            "title" when type is "article" or "review" => "journaltitle",
            "subtitle" when type is "article" or "review" => "journalsubtitle",
            "author" when type == "inbook" => "bookauthor",
            "titleaddon" or "shorttitle" or "indextitle" => null,
            _ => name,
        };
    }
}
