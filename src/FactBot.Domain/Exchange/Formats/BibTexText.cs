using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Writes the values of BibLaTeX fields so that no stored letter is taken for a command.</summary>
internal static class BibTexText
{
    /// <summary>A literal field: LaTeX's special characters escaped, on one line.</summary>
    internal static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var escaped = new StringBuilder(text.Length);
        var isBalanced = IsBalanced(text);
        var before = '\0';
        foreach (var c in SourceLine.OneLine(text))
        {
            // TeX makes a dash of two hyphens, and a quotation mark of two apostrophes or two grave accents.
            if (c == before && c is ('-' or '\'' or '`'))
            {
                escaped.Append("{}");
            }

            before = c;

            // BibTeX counts braces even behind a backslash, so a lone brace must not appear as one. Readers know the short form better.
            _ = c switch
            {
                '#' or '$' or '%' or '&' or '_' => escaped.Append('\\').Append(c),
                '{' => escaped.Append(isBalanced ? @"\{" : @"\textbraceleft{}"),
                '}' => escaped.Append(isBalanced ? @"\}" : @"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '\\' => escaped.Append(@"\textbackslash{}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>A literal field whose capitals no style may change.</summary>
    internal static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"{{{Of(text)}}}";

    /// <summary>A verbatim field (BibLaTeX manual, 2.2.1): nothing is escaped, what would end it is percent-encoded.</summary>
    internal static string? Verbatim(string? text) => text is null ? null : string.Concat(
        SourceLine.OneLine(text).Select(c => c is '{' or '}' or '\\' or '^' or ' ' or '"' ? Uri.HexEscape(c) : c.ToString()));

    /// <summary>A date field: EDTF, each end of a range marked when it is approximate (BibLaTeX manual, 2.3.8).</summary>
    internal static string? Date(PartialDate? date) => date is { IsCirca: true, End: { } end, Start: var start }
        ? $"{start}~/{end}~"
        : date?.ToString();

    /// <summary>A name list; institutions, and names that would be taken apart wrongly, in braces.</summary>
    internal static string? Names(ImmutableArray<PersonName> names) =>
        names.IsDefaultOrEmpty ? null : string.Join(" and ", names.Where(name => name.Display.Length > 0).Select(Name));

    private static string Name(PersonName name)
    {
        if (name.Literal is not null || name.Family is null)
        {
            return Kept(name.Display)!;
        }

        var particles = string.Join(' ', new[] { name.DroppingParticle, name.NonDroppingParticle }.Where(part => !string.IsNullOrEmpty(part)));
        var family = particles.Length == 0 ? Part(name.Family)
            : particles.Split(' ').All(word => char.IsLower(word.FirstOrDefault())) ? $"{Of(particles)} {Part(name.Family)}"
            : Kept($"{particles} {name.Family}")!;
        return string.Join(", ", new[] { family, Part(name.Suffix), name.Given is null ? null : Part(name.Given) }.Where(part => part is not null));
    }

    private static string? Part(string? part) => part is null || IsSafe(part) ? Of(part) : Kept(part);

    /// <summary>Whether BibTeX would leave a part of a name whole.</summary>
    private static bool IsSafe(string part) => !part.Contains(',', StringComparison.Ordinal)
        && !part.Split((char[]?)null).Contains("and", StringComparer.OrdinalIgnoreCase)
        && (!part.Contains(' ', StringComparison.Ordinal) || !char.IsLower(part[0]));
}
