using System.Collections.Immutable;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Bibliographies.Tex;

/// <summary>
/// Reads a name list: <c>First von Last</c>, <c>von Last, First</c>, <c>von Last, Jr, First</c>, institutions in
/// braces, and BibLaTeX's <c>family=…, given=…</c>. What stands in braces is never taken apart.
/// </summary>
internal static class BibTexNames
{
    /// <summary>The names; <paramref name="hasOthers"/> when the list ends in "and others".</summary>
    internal static ImmutableArray<PersonName> Read(string? tex, out bool hasOthers)
    {
        var parts = tex is null ? [] : Split(tex.ReplaceLineEndings(" ").Replace('\t', ' '), " and ").Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        hasOthers = parts is [.., "others"];
        return [.. parts.Where(part => part != "others").Select(Name).OfType<PersonName>()];
    }

    private static PersonName? Name(string tex)
    {
        if (IsBraced(tex))
        {
            return TexText.Read(tex) is { } literal ? new PersonName { Literal = literal } : null;
        }

        var parts = Split(tex, ",").Select(part => part.Trim()).ToList();
        if (parts.Exists(part => part.StartsWith("family=", StringComparison.Ordinal) || part.StartsWith("family =", StringComparison.Ordinal)))
        {
            return Labelled(parts);
        }

        return parts switch
        {
            [var whole] => InOrder(Words(whole)),
            [var family, var given] => Inverted(family, null, given),
            [var family, var suffix, .. var given] => Inverted(family, suffix, string.Join(", ", given)),
            _ => null,
        };
    }

    /// <summary>First von Last: the particle is the words in lower case; without one, the last word is the family name.</summary>
    private static PersonName? InOrder(List<string> words)
    {
        if (words is [var only])
        {
            return TexText.Read(only) is { } literal ? new PersonName { Literal = literal } : null;
        }

        var from = words.FindIndex(0, words.Count - 1, IsParticle);
        var to = from < 0 ? -1 : words.FindLastIndex(words.Count - 2, IsParticle);
        return from < 0
            ? Person(words[..^1], [], words[^1..], null)
            : Person(words[..from], words[from..(to + 1)], words[(to + 1)..], null);
    }

    private static PersonName? Inverted(string family, string? suffix, string given)
    {
        var words = Words(family);
        var count = 0;
        while (count < words.Count - 1 && IsParticle(words[count]))
        {
            count++;
        }

        return Person(given.Length == 0 ? [] : [given], words[..count], words[count..], suffix);
    }

    private static PersonName? Person(List<string> given, List<string> particles, List<string> family, string? suffix)
    {
        var person = new PersonName
        {
            Given = TexText.Read(string.Join(' ', given)),
            NonDroppingParticle = TexText.Read(string.Join(' ', particles)),
            Family = TexText.Read(string.Join(' ', family)),
            Suffix = TexText.Read(suffix),
        };
        return person.Family is null && person.Given is null ? null : person;
    }

    private static PersonName Labelled(List<string> parts)
    {
        var values = parts.Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0].Trim(), pair => TexText.Read(pair[1]));
        var isDropping = values["useprefix"].FirstOrDefault() == "false";
        var prefix = values["prefix"].FirstOrDefault();
        return new PersonName
        {
            Family = values["family"].FirstOrDefault(),
            Given = values["given"].FirstOrDefault(),
            Suffix = values["suffix"].FirstOrDefault(),
            DroppingParticle = isDropping ? prefix : null,
            NonDroppingParticle = isDropping ? null : prefix,
        };
    }

    /// <summary>A word is a particle when its first letter outside braces is a small one.</summary>
    private static bool IsParticle(string word) => !word.StartsWith('{') && TexText.Read(word) is [var first, ..] && char.IsLower(first);

    private static List<string> Words(string tex) => [.. Split(tex.Replace('~', ' '), " ").Select(word => word.Trim()).Where(word => word.Length > 0)];

    private static bool IsBraced(string tex) => tex.StartsWith('{') && Split(tex, " ").Count == 1 && ClosingBrace(tex) == tex.Length - 1;

    private static int ClosingBrace(string tex)
    {
        var depth = 0;
        for (var i = 0; i < tex.Length; i++)
        {
            depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Splits at a separator outside all braces; "and" in any case.</summary>
    private static List<string> Split(string tex, string separator)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < tex.Length; i++)
        {
            depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
            if (depth == 0 && string.Compare(tex, i, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                parts.Add(tex[start..i]);
                start = i + separator.Length;
                i = start - 1;
            }
        }

        parts.Add(tex[Math.Min(start, tex.Length)..]);
        return parts;
    }
}
